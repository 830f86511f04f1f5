package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.RemoteRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The statuses of an order, a part of its thread each, and what the steps leave for one another. */
final class MastodonStatus {

    static final String MEDIA = "media.";
    private static final String STATUS = "status.";
    private static final String ADDRESS = "address.";
    private static final String PARENT_VISIBILITY = "parent.visibility";
    private static final String PARENT_NAME = "parent.name";
    private static final String PUBLIC = "public";

    private MastodonStatus() {}

    /** Who may see it is always said: what a server takes for its default is the account's own setting. */
    static ObjectNode of(PublishOrder order, int part, List<Handle> known) {
        var content = order.content();
        var body = Json.object()
                .put("status", text(order, part, known))
                .put("visibility", find(known, PARENT_VISIBILITY).orElse(PUBLIC))
                .put("language", language(content.language()));
        var warning = content.warning();
        if (warning != null) {
            body.put("spoiler_text", warning).put("sensitive", true);
        }
        var parent = parent(order, part, known);
        if (parent != null) {
            body.put("in_reply_to_id", parent);
        }
        if (part == 0) {
            attach(body, order, known);
        }
        return body;
    }

    private static void attach(ObjectNode body, PublishOrder order, List<Handle> known) {
        var content = order.content();
        if (!content.media().isEmpty()) {
            var media = body.putArray("media_ids");
            for (var i = 0; i < content.media().size(); i++) {
                media.add(find(known, MEDIA + i).orElseThrow());
            }
        }
        var poll = content.poll();
        if (poll != null) {
            var asked = body.putObject("poll");
            poll.options().forEach(asked.putArray("options")::add);
            asked.put("expires_in", poll.open().toSeconds()).put("multiple", false);
        }
    }

    /** Whoever is answered is named, for otherwise their server tells them nothing. */
    static String text(PublishOrder order, int part, List<Handle> known) {
        if (part > 0) {
            return order.content().thread().get(part - 1);
        }
        var whole = MastodonText.whole(order.content());
        return find(known, PARENT_NAME)
                .filter(name -> !whole.contains("@" + name))
                .map(name -> "@" + name + " " + whole)
                .orElse(whole);
    }

    /** What this part answers: the part before it, or what the order answers. */
    static @Nullable String parent(PublishOrder order, int part, List<Handle> known) {
        if (part > 0) {
            return find(known, STATUS + (part - 1)).orElseThrow();
        }
        return order.replyTo() == null ? null : order.replyTo().id();
    }

    static List<Handle> parentHandles(JsonNode parent, String ours) {
        var visibility = Handle.of(PARENT_VISIBILITY, parent.path("visibility").asString(PUBLIC));
        var author = parent.path("account");
        return author.path("id").asString("").equals(ours)
                ? List.of(visibility)
                : List.of(visibility, Handle.of(PARENT_NAME, author.path("acct").asString()));
    }

    static List<Handle> partHandles(int part, JsonNode status) {
        return List.of(
                Handle.of(STATUS + part, status.path("id").asString()),
                Handle.of(ADDRESS + part, status.path("url").asString("")));
    }

    /** The whole order is where its first part is. */
    static RemoteRef first(List<Handle> known, JsonNode status) {
        return find(known, STATUS + 0)
                .map(id -> new RemoteRef(
                        id,
                        null,
                        find(known, ADDRESS + 0)
                                .flatMap(MastodonStatus::address)
                                .orElse(null)))
                .orElseGet(() -> ref(status));
    }

    static RemoteRef ref(JsonNode status) {
        return new RemoteRef(
                status.path("id").asString(),
                null,
                address(status.path("url").asString("")).orElse(null));
    }

    private static Optional<URI> address(String url) {
        return url.startsWith("https://") || url.startsWith("http://")
                ? Optional.of(URI.create(url))
                : Optional.empty();
    }

    /** Servers know languages by two letters: {@code en-GB} is {@code en}. */
    static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    static Instant time(JsonNode value) {
        try {
            return OffsetDateTime.parse(value.asString("")).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static Optional<String> find(List<Handle> known, String kind) {
        return known.stream()
                .filter(handle -> handle.kind().equals(kind))
                .map(Handle::value)
                .findFirst();
    }
}
