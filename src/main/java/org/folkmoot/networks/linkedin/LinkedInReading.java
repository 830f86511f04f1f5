package org.folkmoot.networks.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
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
 * The page's own posts, and what others wrote to it: LinkedIn lists new comments and mentions to an administrator for 60
 * days, and each comment is then read itself (learn.microsoft.com, organization social action notifications and comments
 * API, read 2026-11-22).
 */
final class LinkedInReading implements ReadsPosts, ReadsComments {

    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** Every question counts against a daily number, so that new comments are asked for 144 times a day and not 2,880. */
    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(10);

    private static final int PAGE = 100;

    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var start = cursor == null ? 0 : Integer.parseInt(cursor);
        var path = "/rest/posts?q=author&author="
                + Urn.organization(session.remoteAccountId()).encoded() + "&sortBy=CREATED&count=" + PAGE + "&start="
                + start;
        return switch (LinkedInApi.of(session).find(path)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var posts = new ArrayList<RemotePost>();
                var older = false;
                for (var post : body.path("elements")) {
                    older |= made(post).isBefore(since);
                    if (!made(post).isBefore(since)) {
                        posts.add(post(session, post));
                    }
                }
                var next = older || body.path("elements").size() < PAGE ? null : String.valueOf(start + PAGE);
                yield Answer.of(new Page<>(posts, next, next != null));
            }
        };
    }

    private static RemotePost post(Session session, JsonNode post) {
        return new RemotePost(
                LinkedInPosting.ref(session, post.path("id").asString()),
                made(post),
                LittleText.typed(post.path("commentary").asString("")),
                null,
                images(post));
    }

    /** How many images, videos and documents a post carries. */
    static int files(JsonNode post) {
        var content = post.path("content");
        return content.path("media").has("id")
                ? 1
                : content.path("multiImage").path("images").size();
    }

    private static int images(JsonNode post) {
        var media = post.path("content").path("media").path("id").asString("");
        return media.isEmpty() || new Urn(media).kind().equals("image") ? files(post) : 0;
    }

    static Instant made(JsonNode post) {
        return time(post.has("publishedAt") ? post.path("publishedAt") : post.path("createdAt"));
    }

    static Instant written(JsonNode comment) {
        return time(comment.path("created").path("time"));
    }

    static Instant time(JsonNode millis) {
        return Instant.ofEpochMilli(millis.asLong(0));
    }

    @Override
    public Duration rhythm() {
        return BETWEEN_POLLS;
    }

    @Override
    public String from(Instant since) {
        return new Place(since, since, 0).text();
    }

    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        var page = Urn.organization(session.remoteAccountId());
        return switch (LinkedInApi.of(session)
                .find(notifications(page, place.since().minus(OVERLAP), place.start(), PAGE))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> page(session, place, body.path("elements"));
        };
    }

    static String notifications(Urn page, Instant since, int start, int count) {
        return "/rest/organizationalEntityNotifications?q=criteria&actions=List(COMMENT,COMMENT_EDIT,SHARE_MENTION)"
                + "&organizationalEntity=" + page.encoded()
                + "&timeRange=(start:" + since.toEpochMilli() + ")&count=" + count + "&start=" + start;
    }

    private static Answer<Page<RemoteComment>> page(Session session, Place place, JsonNode notifications) {
        var people = new LinkedInPeople(LinkedInApi.of(session));
        var comments = new ArrayList<RemoteComment>();
        var newest = place.newest();
        for (var notification : notifications) {
            var at = time(notification.path("lastModifiedAt"));
            newest = at.isAfter(newest) ? at : newest;
            switch (comment(session, people, notification, at)) {
                case Answer.Failed<Optional<RemoteComment>>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<Optional<RemoteComment>>(var found) -> found.ifPresent(comments::add);
            }
        }
        comments.sort(Comparator.comparing(RemoteComment::createdAt));
        var more = notifications.size() == PAGE;
        var next = more ? new Place(place.since(), newest, place.start() + PAGE) : new Place(newest, newest, 0);
        return Answer.of(new Page<>(comments, next.text(), more));
    }

    /** Where a poll stands: everything that changed after {@code since}, page by page. */
    private record Place(Instant since, Instant newest, int start) {

        static Place parse(String text) {
            var parts = text.split("\\|", 3);
            return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
        }

        String text() {
            return since + "|" + newest + "|" + start;
        }
    }

    /** What a notification names that came by itself; it has the form of those that are asked for. */
    static Answer<Optional<RemoteComment>> told(Session session, JsonNode notification) {
        var people = new LinkedInPeople(LinkedInApi.of(session));
        return comment(session, people, notification, time(notification.path("lastModifiedAt")));
    }

    /** Empty for what is gone again. */
    private static Answer<Optional<RemoteComment>> comment(
            Session session, LinkedInPeople people, JsonNode notification, Instant at) {
        var urn = new Urn(notification.path("generatedActivity").asString(""));
        var comment = urn.comment();
        if (comment.isEmpty()) {
            return mention(session, people, notification, urn, at);
        }
        return switch (LinkedInApi.of(session).get(comment.get().address())) {
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Reason.GONE -> Answer.of(Optional.empty());
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var found) -> {
                var post = notification.path("sourcePost").asString("");
                var actor = found.path("actor").asString("");
                yield people.name(actor) instanceof Answer.Failed<String>(var failure)
                        ? Answer.failed(failure)
                        : Answer.of(Optional.of(new RemoteComment(
                                LinkedInPosting.ref(session, post, urn.text()),
                                Kind.COMMENT,
                                RemoteRef.of(post),
                                RemoteRef.of(found.path("parentComment").asString(post)),
                                actor,
                                people.known(actor),
                                null,
                                found.path("message").path("text").asString(""),
                                written(found),
                                ours(session, actor))));
            }
        };
    }

    private static Answer<Optional<RemoteComment>> mention(
            Session session, LinkedInPeople people, JsonNode notification, Urn urn, Instant at) {
        var share = notification.path("decoratedGeneratedActivity").path("share");
        var owner = share.path("owner").asString("");
        if (urn.text().isEmpty() || ours(session, owner)) {
            return Answer.of(Optional.empty());
        }
        return people.name(owner) instanceof Answer.Failed<String>(var failure)
                ? Answer.failed(failure)
                : Answer.of(Optional.of(new RemoteComment(
                        LinkedInPosting.ref(session, urn.text()),
                        Kind.MENTION,
                        null,
                        null,
                        owner,
                        people.known(owner),
                        null,
                        share.path("text").asString(""),
                        at,
                        false)));
    }

    private static boolean ours(Session session, String actor) {
        return actor.equals(Urn.organization(session.remoteAccountId()).text());
    }

    static String commentUrn(JsonNode comment) {
        return comment.path("commentUrn")
                .asString(Urn.comment(
                                comment.path("object").asString(""),
                                comment.path("id").asString(""))
                        .text());
    }
}
