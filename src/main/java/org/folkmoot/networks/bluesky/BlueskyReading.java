package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteComment.Kind;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Own posts by getAuthorFeed; replies, mentions and quotes by listNotifications, newest first on the network. */
final class BlueskyReading implements ReadsPosts, ReadsComments {

    /** The app view may index an older reply after a newer one. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var query = new HashMap<String, String>();
        query.put("actor", session.remoteAccountId());
        query.put("limit", "50");
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return switch (Xrpc.of(session).query("app.bsky.feed.getAuthorFeed", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var posts = new ArrayList<RemotePost>();
                var older = false;
                for (var item : body.path("feed")) {
                    var post = item.path("post");
                    if (item.has("reason")) {
                        continue;
                    }
                    if (indexed(post).isBefore(since)) {
                        older = true;
                    } else {
                        posts.add(post(session, post));
                    }
                }
                var next = older ? null : body.path("cursor").asString(null);
                yield Answer.of(new Page<>(posts, next, next != null));
            }
        };
    }

    @Override
    public String from(Instant since) {
        return new Place(since, "", since).text();
    }

    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        return switch (Xrpc.of(session).query("app.bsky.notification.listNotifications", place.query())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var comments = new ArrayList<RemoteComment>();
                var newest = place.newest();
                var reached = false;
                for (var notification : body.path("notifications")) {
                    var at = indexed(notification);
                    newest = at.isAfter(newest) ? at : newest;
                    if (at.isBefore(place.since().minus(OVERLAP))) {
                        reached = true;
                    } else if (isComment(notification)) {
                        comments.addFirst(comment(session, notification));
                    }
                }
                var page = body.path("cursor").asString("");
                var more = !reached && !page.isEmpty();
                var next = more ? new Place(place.since(), page, newest) : new Place(newest, "", newest);
                yield Answer.of(new Page<>(comments, next.text(), more));
            }
        };
    }

    /** Where a poll stands: it pages back from the newest until {@code since}. */
    private record Place(Instant since, String page, Instant newest) {

        static Place parse(String text) {
            var parts = text.split("\\|", 3);
            return new Place(Instant.parse(parts[0]), parts[2], Instant.parse(parts[1]));
        }

        String text() {
            return since + "|" + newest + "|" + page;
        }

        Map<String, String> query() {
            return page.isEmpty() ? Map.of("limit", "100") : Map.of("limit", "100", "cursor", page);
        }
    }

    private static boolean isComment(JsonNode notification) {
        return List.of("reply", "mention", "quote")
                .contains(notification.path("reason").asString());
    }

    private static RemoteComment comment(Session session, JsonNode notification) {
        var author = notification.path("author");
        var record = notification.path("record");
        var reply = record.path("reply");
        var kind = switch (notification.path("reason").asString()) {
            case "reply" -> Kind.COMMENT;
            case "quote" -> Kind.QUOTE;
            default -> Kind.MENTION;
        };
        var subject = notification.path("reasonSubject").asString("");
        var root = ref(reply.path("root"));
        var post = kind == Kind.QUOTE && !subject.isEmpty() ? RemoteRef.of(subject) : ours(session, root);
        var handle = author.path("handle").asString("");
        var name = author.path("displayName").asString("");
        return new RemoteComment(
                new RemoteRef(
                        notification.path("uri").asString(),
                        notification.path("cid").asString(),
                        link(session, notification.path("uri").asString())),
                kind,
                post,
                ref(reply.path("parent")),
                author.path("did").asString(""),
                name.isBlank() ? handle : name,
                handle,
                record.path("text").asString(""),
                indexed(notification),
                author.path("did").asString("").equals(session.remoteAccountId()));
    }

    private static RemotePost post(Session session, JsonNode post) {
        var record = post.path("record");
        var uri = post.path("uri").asString();
        return new RemotePost(
                new RemoteRef(uri, post.path("cid").asString(), link(session, uri)),
                created(record, indexed(post)),
                record.path("text").asString(""),
                ref(record.path("reply").path("parent")),
                post.path("embed").path("images").size());
    }

    private static @Nullable RemoteRef ref(JsonNode strong) {
        return strong.has("uri")
                ? new RemoteRef(
                        strong.path("uri").asString(), strong.path("cid").asString(null), null)
                : null;
    }

    private static @Nullable RemoteRef ours(Session session, @Nullable RemoteRef root) {
        return root != null && root.id().startsWith("at://" + session.remoteAccountId() + "/") ? root : null;
    }

    /** at://did/app.bsky.feed.post/rkey as people see it. */
    static @Nullable URI link(Session session, String uri) {
        var parts = uri.split("/");
        return parts.length == 5 ? session.web().resolve("/profile/" + parts[2] + "/post/" + parts[4]) : null;
    }

    private static Instant indexed(JsonNode view) {
        return time(view.path("indexedAt").asString(""), Instant.EPOCH);
    }

    private static Instant created(JsonNode record, Instant otherwise) {
        return time(record.path("createdAt").asString(""), otherwise);
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
