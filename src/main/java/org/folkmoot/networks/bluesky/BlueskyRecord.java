package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.PublishOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The records app.bsky.feed.post of an order: the same order and handles give the same bytes, and so the same cids. */
final class BlueskyRecord {

    static final String COLLECTION = "app.bsky.feed.post";
    static final String BLOB = "blob.";
    static final String DID = "did.";
    static final String ROOT_URI = "root.uri";
    static final String ROOT_CID = "root.cid";
    static final String PARENT_URI = "parent.uri";
    static final String PARENT_CID = "parent.cid";
    static final String PART_URI = "part.uri.";
    static final String PART_CID = "part.cid.";
    static final String THUMB = "thumb";
    static final String CAPTIONS = "captions.";

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private BlueskyRecord() {}

    /** @param part 0 for the post itself, which alone has pictures and a card */
    static ObjectNode of(PublishOrder order, int part, List<Handle> known) {
        var content = order.content();
        var text = content.parts().get(part);
        var record = Json.object();
        record.put("$type", COLLECTION);
        record.put("text", text);
        record.put("createdAt", time(order.createdAt().plusMillis(part)));
        record.putArray("langs").add(content.language());
        facets(record, text, known);
        if (part == 0) {
            embed(record, content, known);
        }
        reply(record, order, part, known);
        return record;
    }

    /** A part answers the part before it; at the top stands what the order answers, or its first part. */
    private static void reply(ObjectNode record, PublishOrder order, int part, List<Handle> known) {
        if (part == 0 && !order.reply()) {
            return;
        }
        var reply = record.putObject("reply");
        strong(
                reply.putObject("root"),
                known,
                order.reply() ? ROOT_URI : PART_URI + 0,
                order.reply() ? ROOT_CID : PART_CID + 0);
        strong(
                reply.putObject("parent"),
                known,
                part == 0 ? PARENT_URI : PART_URI + (part - 1),
                part == 0 ? PARENT_CID : PART_CID + (part - 1));
    }

    private static void strong(ObjectNode ref, List<Handle> known, String uri, String cid) {
        ref.put("uri", value(known, uri)).put("cid", value(known, cid));
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
        if (!content.videos().isEmpty()) {
            video(record.putObject("embed"), content.videos().getFirst(), known);
        } else if (!content.media().isEmpty()) {
            images(record.putObject("embed"), content.media(), known);
        } else if (content.link() != null) {
            card(record.putObject("embed"), content.link(), content.card(), known);
        }
    }

    private static void images(ObjectNode embed, List<Media> media, List<Handle> known) {
        var images = embed.put("$type", "app.bsky.embed.images").putArray("images");
        for (var i = 0; i < media.size(); i++) {
            var image = images.addObject();
            image.put("alt", media.get(i).alt());
            image.set("image", Json.read(value(known, BLOB + i)));
            shape(image, media.get(i));
        }
    }

    private static void video(ObjectNode embed, Media video, List<Handle> known) {
        embed.put("$type", "app.bsky.embed.video").set("video", Json.read(value(known, BLOB + 0)));
        if (!video.alt().isEmpty()) {
            embed.put("alt", video.alt());
        }
        shape(embed, video);
        if (!video.captions().isEmpty()) {
            var captions = embed.putArray("captions");
            for (var i = 0; i < video.captions().size(); i++) {
                captions.addObject()
                        .put("lang", video.captions().get(i).language())
                        .set("file", Json.read(value(known, CAPTIONS + i)));
            }
        }
    }

    private static void shape(ObjectNode shown, Media media) {
        if (media.width() > 0 && media.height() > 0) {
            shown.putObject("aspectRatio").put("width", media.width()).put("height", media.height());
        }
    }

    /** Without a look at the page, the card says where it leads. */
    private static void card(ObjectNode embed, URI link, Content.@Nullable Card card, List<Handle> known) {
        var host = link.getHost() == null ? link.toString() : link.getHost();
        var external = embed.put("$type", "app.bsky.embed.external").putObject("external");
        external.put("uri", link.toString())
                .put("title", card == null || card.title().isBlank() ? host : card.title())
                .put("description", card == null ? "" : card.description());
        find(known, THUMB).ifPresent(blob -> external.set("thumb", Json.read(blob)));
    }

    static String value(List<Handle> known, String kind) {
        return find(known, kind).orElseThrow(() -> new IllegalStateException("No handle " + kind));
    }

    private static Optional<String> find(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .map(Handle::value)
                .findFirst();
    }
}
