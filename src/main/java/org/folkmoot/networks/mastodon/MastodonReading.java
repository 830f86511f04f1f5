package org.folkmoot.networks.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
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

/**
 * Own statuses, and what others wrote to the account: notifications of mentions, answers among them, and of quotes; then
 * whatever else stands in its own threads.
 */
final class MastodonReading implements ReadsPosts, ReadsComments {

    /** What comes from other servers may arrive late. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int PAGE = 40;
    private static final String NOTIFICATIONS = "/api/v1/notifications?types%5B%5D=mention&types%5B%5D=quote";

    /** Messages to single people are statuses too, and no posts. */
    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var query = new HashMap<>(Map.of("exclude_reblogs", "true", "limit", String.valueOf(PAGE)));
        if (cursor != null) {
            query.put("max_id", cursor);
        }
        return switch (MastodonApi.of(session)
                .get("/api/v1/accounts/" + session.remoteAccountId() + "/statuses", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var statuses) -> {
                var posts = new ArrayList<RemotePost>();
                var older = false;
                for (var status : statuses) {
                    if (MastodonStatus.time(status.path("created_at")).isBefore(since)) {
                        older = true;
                    } else if (!status.path("visibility").asString("").equals("direct")) {
                        posts.add(post(status));
                    }
                }
                var next = older ? null : next(statuses);
                yield Answer.of(new Page<>(posts, next, next != null));
            }
        };
    }

    private static @Nullable String next(JsonNode page) {
        return page.size() < PAGE ? null : page.path(page.size() - 1).path("id").asString();
    }

    private static RemotePost post(JsonNode status) {
        var images = 0;
        for (var attached : status.path("media_attachments")) {
            images += attached.path("type").asString("").equals("image") ? 1 : 0;
        }
        return new RemotePost(
                MastodonStatus.ref(status),
                MastodonStatus.time(status.path("created_at")),
                Markup.text(status.path("content").asString("")),
                parent(status).orElse(null),
                images,
                status.path("application").path("name").asString(null));
    }

    @Override
    public String from(Instant since) {
        return new Place(since, since, "", Map.of()).text();
    }

    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        return switch (MastodonApi.of(session).get(place.path(), Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var notifications) -> page(session, place, notifications);
        };
    }

    private static Answer<Page<RemoteComment>> page(Session session, Place place, JsonNode notifications) {
        var comments = new ArrayList<RemoteComment>();
        var newest = place.newest();
        var reached = false;
        for (var notification : notifications) {
            var at = MastodonStatus.time(notification.path("created_at"));
            newest = at.isAfter(newest) ? at : newest;
            if (at.isBefore(place.since().minus(OVERLAP))) {
                reached = true;
                continue;
            }
            switch (post(session, notification)) {
                case Answer.Failed<Optional<RemoteRef>>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<Optional<RemoteRef>>(var post) ->
                    comments.addFirst(comment(session, notification, post.orElse(null)));
            }
        }
        var page = next(notifications);
        return !reached && page != null
                ? Answer.of(new Page<>(comments, new Place(place.since(), newest, page, place.counts()).text(), true))
                : withThreads(session, place, newest, comments);
    }

    /** What was not told of stands in the threads. */
    private static Answer<Page<RemoteComment>> withThreads(
            Session session, Place place, Instant newest, List<RemoteComment> told) {
        return switch (MastodonThreads.look(session, place.counts(), newest)) {
            case Answer.Failed<MastodonThreads.Look>(var failure) -> Answer.failed(failure);
            case Answer.Got<MastodonThreads.Look>(var look) -> {
                var ids = told.stream().map(comment -> comment.ref().id()).collect(Collectors.toSet());
                var all = new ArrayList<>(told);
                look.comments().stream()
                        .filter(found -> !ids.contains(found.ref().id()))
                        .forEach(all::add);
                yield Answer.of(new Page<>(all, new Place(newest, newest, "", look.counts()).text(), false));
            }
        };
    }

    /**
     * Where a poll stands: it pages back from the newest until {@code since}. An older Folkmoot kept no counts.
     *
     * @param counts the answers of each of the account's latest posts
     */
    private record Place(Instant since, Instant newest, String page, Map<String, Integer> counts) {

        static Place parse(String text) {
            var parts = text.split("\\|", 4);
            return new Place(
                    Instant.parse(parts[0]),
                    Instant.parse(parts[1]),
                    parts[2],
                    MastodonThreads.parse(parts.length == 4 ? parts[3] : ""));
        }

        String text() {
            return since + "|" + newest + "|" + page + "|" + MastodonThreads.text(counts);
        }

        String path() {
            return NOTIFICATIONS + "&limit=" + PAGE + (page.isEmpty() ? "" : "&max_id=" + page);
        }
    }

    /** Ours that a quote quotes, or at the top of the thread that an answer belongs to. */
    private static Answer<Optional<RemoteRef>> post(Session session, JsonNode notification) {
        var status = notification.path("status");
        if (notification.path("type").asString("").equals("quote")) {
            return Answer.of(ref(status.path("quote").path("quoted_status").path("id")));
        }
        if (parent(status).isEmpty()) {
            return Answer.of(Optional.empty());
        }
        var id = status.path("id").asString();
        return switch (MastodonApi.of(session).get("/api/v1/statuses/" + id + "/context", Map.of())) {
            case Answer.Got<JsonNode>(var context) -> {
                var top = context.path("ancestors").path(0);
                yield Answer.of(ours(session, top.path("account")) ? ref(top.path("id")) : Optional.empty());
            }
            case Answer.Failed<JsonNode>(Outcome.Rejected gone) -> Answer.of(Optional.empty());
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    private static RemoteComment comment(Session session, JsonNode notification, @Nullable RemoteRef post) {
        var quote = notification.path("type").asString("").equals("quote");
        return comment(session, notification.path("status"), notification.path("account"), quote, post);
    }

    static RemoteComment comment(
            Session session, JsonNode status, JsonNode author, boolean quote, @Nullable RemoteRef post) {
        var name = author.path("display_name").asString("");
        return new RemoteComment(
                MastodonStatus.ref(status),
                quote ? Kind.QUOTE : post == null ? Kind.MENTION : Kind.COMMENT,
                post,
                parent(status).orElse(null),
                author.path("id").asString(""),
                name.isBlank() ? author.path("username").asString("") : name,
                author.path("acct").asString(null),
                Markup.text(status.path("content").asString("")),
                MastodonStatus.time(status.path("created_at")),
                ours(session, author));
    }

    private static boolean ours(Session session, JsonNode account) {
        return account.path("id").asString("").equals(session.remoteAccountId());
    }

    private static Optional<RemoteRef> parent(JsonNode status) {
        return ref(status.path("in_reply_to_id"));
    }

    private static Optional<RemoteRef> ref(JsonNode id) {
        return Optional.ofNullable(id.asString(null)).map(RemoteRef::of);
    }
}
