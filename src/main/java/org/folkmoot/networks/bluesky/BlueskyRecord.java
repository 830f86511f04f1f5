package org.folkmoot.networks.bluesky;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.PublishOrder;
import tools.jackson.databind.node.ObjectNode;

/** The record app.bsky.feed.post of an order: the same order and handles give the same bytes, and so the same cid. */
final class BlueskyRecord {

    static final String COLLECTION = "app.bsky.feed.post";
    static final String BLOB = "blob.";
    static final String DID = "did.";
    static final String ROOT_URI = "root.uri";
    static final String ROOT_CID = "root.cid";
    static final String PARENT_URI = "parent.uri";
    static final String PARENT_CID = "parent.cid";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private BlueskyRecord() {}

    static ObjectNode of(PublishOrder order, List<Handle> known) {
        var content = order.content();
        var record = Json.object();
        record.put("$type", COLLECTION);
        record.put("text", content.text());
        record.put("createdAt", time(order.createdAt()));
        record.putArray("langs").add(content.language());
        facets(record, content.text(), known);
        embed(record, content, known);
        if (order.reply()) {
            var reply = record.putObject("reply");
            reply.putObject("root").put("uri", value(known, ROOT_URI)).put("cid", value(known, ROOT_CID));
            reply.putObject("parent").put("uri", value(known, PARENT_URI)).put("cid", value(known, PARENT_CID));
        }
        return record;
    }

    static String time(Instant instant) {
        return MILLIS.format(instant);
    }

    private static void facets(ObjectNode record, String text, List<Handle> known) {
        var facets = record.arrayNode();
        for (var facet : Facets.in(text).all()) {
            var feature = Json.object();
            switch (facet.kind()) {
                case LINK ->
                    feature.put("$type", "app.bsky.richtext.facet#link").put("uri", facet.value());
                case TAG -> feature.put("$type", "app.bsky.richtext.facet#tag").put("tag", facet.value());
                case MENTION -> {
                    var did = find(known, DID + facet.value());
                    if (did.isEmpty()) {
                        continue;
                    }
                    feature.put("$type", "app.bsky.richtext.facet#mention").put("did", did.get());
                }
            }
            var made = facets.addObject();
            made.putObject("index").put("byteStart", facet.start()).put("byteEnd", facet.end());
            made.putArray("features").add(feature);
        }
        if (!facets.isEmpty()) {
            record.set("facets", facets);
        }
    }

    private static void embed(ObjectNode record, Content content, List<Handle> known) {
        if (!content.media().isEmpty()) {
            var embed = record.putObject("embed").put("$type", "app.bsky.embed.images");
            var images = embed.putArray("images");
            for (var i = 0; i < content.media().size(); i++) {
                var media = content.media().get(i);
                var image = images.addObject();
                image.put("alt", media.alt());
                image.set("image", Json.read(value(known, BLOB + i)));
                if (media.width() > 0 && media.height() > 0) {
                    image.putObject("aspectRatio").put("width", media.width()).put("height", media.height());
                }
            }
        } else if (content.link() != null) {
            var link = content.link();
            record.putObject("embed")
                    .put("$type", "app.bsky.embed.external")
                    .putObject("external")
                    .put("uri", link.toString())
                    .put("title", link.getHost() == null ? link.toString() : link.getHost())
                    .put("description", "");
        }
    }

    private static String value(List<Handle> known, String kind) {
        return find(known, kind).orElseThrow(() -> new IllegalStateException("No handle " + kind));
    }

    private static Optional<String> find(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .map(Handle::value)
                .findFirst();
    }
}
