package org.folkmoot.networks.facebook;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Attempt;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Reconciliation;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.Sought;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks for an attempt of unknown outcome: among the page's posts and comments by what they say, among videos by number. */
final class FacebookReadBack {

    private static final int MOST_PAGES = 5;

    /** @param whole false when the list was longer than we read */
    private record Reading(@Nullable JsonNode match, boolean whole) {}

    @FunctionalInterface
    private interface Match {
        boolean fits(JsonNode item);
    }

    Reconciliation reconcile(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var kind = FacebookSteps.at(order, attempt.step()).kind();
        return switch (kind) {
            case FacebookSteps.FINISH -> video(session, order, attempt, now);
            case FacebookSteps.PHOTO_STORY -> story(session, order, attempt, now);
            case FacebookSteps.FIRST_COMMENT -> {
                var post = FacebookPosting.post(attempt.handles());
                var words = Objects.requireNonNull(order.content().firstComment());
                yield comment(session, order, kind, post, words, attempt, now);
            }
            case FacebookSteps.COMMENT -> {
                var target = Objects.requireNonNull(order.replyTo()).id();
                yield comment(session, order, kind, target, order.content().text(), attempt, now);
            }
            default -> post(session, order, attempt, now);
        };
    }

    private static Reconciliation post(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var sought = new Sought(order.content().text(), attempt);
        var query = Map.of(
                "fields", "id,message,created_time,permalink_url,attachments{media_type,subattachments}",
                "since", String.valueOf(sought.from().getEpochSecond()),
                "limit", "100");
        var answer = read(
                session,
                session.remoteAccountId() + "/published_posts",
                query,
                item -> said(sought, item)
                        && FacebookReading.images(item)
                                == order.content().media().size());
        return seen(session, order, FacebookSteps.FEED, null, sought, answer, now);
    }

    /** @param under the post or comment that it would stand under */
    private static Reconciliation comment(
            Session session,
            PublishOrder order,
            String kind,
            String under,
            String words,
            Attempt attempt,
            Instant now) {
        var sought = new Sought(words, attempt);
        var query = Map.of(
                "fields", "id,from,message,created_time,permalink_url",
                "filter", "stream",
                "order", "reverse_chronological",
                "limit", "100");
        var answer = read(
                session,
                under + "/comments",
                query,
                item -> item.path("from").path("id").asString("").equals(session.remoteAccountId())
                        && said(sought, item));
        var post = kind.equals(FacebookSteps.FIRST_COMMENT) ? under : null;
        return seen(session, order, kind, post, sought, answer, now);
    }

    private static Reconciliation story(Session session, PublishOrder order, Attempt attempt, Instant now) {
        var sought = new Sought("", attempt);
        var photos = attempt.handles().stream().map(Handle::value).toList();
        var query = Map.of(
                "fields",
                "post_id,media_id,creation_time",
                "since",
                String.valueOf(sought.from().getEpochSecond()));
        var answer = read(
                session,
                session.remoteAccountId() + "/stories",
                query,
                item -> photos.contains(item.path("media_id").asString("")));
        return seen(session, order, FacebookSteps.PHOTO_STORY, null, sought, answer, now);
    }

    /** The video has had its number since it was uploaded, and says itself whether it was published. */
    private static Reconciliation video(Session session, PublishOrder order, Attempt attempt, Instant now) {
        return switch (FacebookVideos.look(session, FacebookVideos.video(attempt.handles()))) {
            case Answer.Failed<JsonNode>(var failure) -> new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<JsonNode>(var body) ->
                switch (FacebookVideos.stage(body)) {
                    case THERE ->
                        found(
                                session,
                                order,
                                FacebookSteps.FINISH,
                                FacebookVideos.post(session, body),
                                "The same video");
                    case WORKED_ON -> new Reconciliation.StillUnknown(Sought.nextRead(now));
                    case UPLOADED, REFUSED -> new Sought("", attempt).judged(null, true, now);
                };
        };
    }

    private static boolean said(Sought sought, JsonNode item) {
        return sought.is(
                item.path("id").asString(),
                item.path("message").asString(""),
                Graph.time(item.path("created_time").asString("")));
    }

    private static Reconciliation seen(
            Session session,
            PublishOrder order,
            String kind,
            @Nullable String post,
            Sought sought,
            Answer<Reading> answer,
            Instant now) {
        return switch (answer) {
            case Answer.Failed<Reading>(var failure) -> new Reconciliation.StillUnknown(Sought.nextRead(now), failure);
            case Answer.Got<Reading>(Reading(var match, var whole)) -> {
                if (match == null) {
                    yield sought.judged(null, whole, now);
                }
                var own = match.path("id").asString(match.path("post_id").asString(""));
                yield found(session, order, kind, post == null ? own : post, evidence(match));
            }
        };
    }

    private static Reconciliation.Found found(
            Session session, PublishOrder order, String kind, String post, String evidence) {
        var handles = FacebookSteps.last(order, kind)
                ? List.<Handle>of()
                : List.of(Handle.of(FacebookPosting.POST_HANDLE, post));
        return new Reconciliation.Found(FacebookPosting.ref(session, post), evidence, handles);
    }

    private static Answer<Reading> read(Session session, String edge, Map<String, String> asked, Match match) {
        var graph = Graph.of(session);
        var query = new HashMap<>(asked);
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = graph.get(edge, query);
            if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
                return Answer.failed(failure);
            }
            var body = ((Answer.Got<JsonNode>) answer).value();
            for (var item : body.path("data")) {
                if (match.fits(item)) {
                    return Answer.of(new Reading(item, true));
                }
            }
            var after = body.path("paging").path("cursors").path("after").asString("");
            if (after.isEmpty() || !body.path("paging").has("next")) {
                return Answer.of(new Reading(null, true));
            }
            query.put("after", after);
        }
        return Answer.of(new Reading(null, false));
    }

    private static String evidence(JsonNode item) {
        return item.has("created_time")
                ? "Same text, made at " + Graph.time(item.path("created_time").asString(""))
                : "The same picture";
    }
}
