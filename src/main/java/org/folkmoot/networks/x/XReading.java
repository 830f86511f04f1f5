package org.folkmoot.networks.x;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Page;
import org.folkmoot.networks.ReadsComments;
import org.folkmoot.networks.ReadsPosts;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemotePost;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The account's own posts, and the posts that name it: an answer to one of ours names us by itself. */
final class XReading implements ReadsPosts, ReadsComments {

    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final String MOST = "100";

    @Override
    public Answer<Page<RemotePost>> posts(Session session, @Nullable String cursor, Instant since) {
        var query = new HashMap<String, String>();
        query.put("max_results", MOST);
        query.put("start_time", second(since));
        query.put("post.fields", "created_at,entities");
        query.put("expansions", "referenced_posts,attachments.media_keys");
        if (cursor != null) {
            query.put("pagination_token", cursor);
        }
        return switch (XApi.of(session).get("/2/users/" + session.remoteAccountId() + "/tweets", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var posts = new ArrayList<RemotePost>();
                body.path("data").forEach(post -> posts.add(post(session, post)));
                var next = body.path("meta").path("next_token").asString(null);
                yield Answer.of(new Page<>(posts, next, next != null));
            }
        };
    }

    /** X asks money for each post that it shows. */
    @Override
    public Duration rhythm() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String from(Instant since) {
        return new Place(since, since, "").text();
    }

    @Override
    public Answer<Page<RemoteComment>> comments(Session session, String cursor) {
        var place = Place.parse(cursor);
        var query = new HashMap<String, String>();
        query.put("max_results", MOST);
        query.put("start_time", second(place.since().minus(OVERLAP)));
        query.put("post.fields", "created_at,entities,conversation_id");
        query.put("expansions", "author_id,referenced_posts,in_reply_to_user_id");
        query.put("user.fields", "id,name,username");
        if (!place.page().isEmpty()) {
            query.put("pagination_token", place.page());
        }
        return switch (XApi.of(session).get("/2/users/" + session.remoteAccountId() + "/mentions", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(page(session, place, body));
        };
    }

    private static Page<RemoteComment> page(Session session, Place place, JsonNode body) {
        var people = new HashMap<String, JsonNode>();
        body.path("includes")
                .path("users")
                .forEach(user -> people.put(user.path("id").asString(""), user));
        var comments = new ArrayList<RemoteComment>();
        body.path("data").forEach(post -> {
            var answersUs = post.path("in_reply_to_user_id").asString("").equals(session.remoteAccountId());
            comments.add(comment(session.remoteAccountId(), answersUs, post, people, id -> XPosting.ref(session, id)));
        });
        comments.sort(Comparator.comparing(RemoteComment::createdAt));
        var last = comments.isEmpty() ? place.newest() : comments.getLast().createdAt();
        var more = last.isAfter(place.newest());
        var newest = more ? last : place.newest();
        var next = body.path("meta").path("next_token").asString("");
        if (!next.isEmpty()) {
            return new Page<>(comments, new Place(place.since(), newest, next).text(), true);
        }
        // Once nothing new has come, what is known is not read, nor paid for, again.
        var then = more ? newest : newest.plus(OVERLAP).plusSeconds(1);
        return new Page<>(comments, new Place(then, newest, "").text(), false);
    }

    private record Place(Instant since, Instant newest, String page) {

        static Place parse(String text) {
            var parts = text.split("\\|", 3);
            return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
        }

        String text() {
            return since + "|" + newest + "|" + page;
        }
    }

    private static RemotePost post(Session session, JsonNode post) {
        var parent = repliedTo(post);
        return new RemotePost(
                XPosting.ref(session, post.path("id").asString()),
                time(post.path("created_at").asString("")),
                text(post),
                parent.isEmpty() ? null : RemoteRef.of(parent),
                post.path("attachments").path("media_keys").size());
    }

    /**
     * @param answersUs whether it answers one of the account's own posts
     * @param ref from the id of a post
     */
    static RemoteComment comment(
            String account,
            boolean answersUs,
            JsonNode post,
            Map<String, JsonNode> people,
            Function<String, RemoteRef> ref) {
        var id = post.path("id").asString();
        var author = post.path("author_id").asString("");
        var user = people.get(author);
        var parent = repliedTo(post);
        var conversation = post.path("conversation_id").asString(id);
        return new RemoteComment(
                ref.apply(id),
                answersUs ? RemoteComment.Kind.COMMENT : RemoteComment.Kind.MENTION,
                answersUs ? ref.apply(conversation) : null,
                parent.isEmpty() ? null : RemoteRef.of(parent),
                author,
                user == null ? "" : user.path("name").asString(""),
                user == null ? null : user.path("username").asString(null),
                text(post),
                time(post.path("created_at").asString("")),
                author.equals(account));
    }

    /** What the post answers; empty for none. Webhooks still speak of tweets. */
    static String repliedTo(JsonNode post) {
        var references = post.has("referenced_posts") ? post.path("referenced_posts") : post.path("referenced_tweets");
        for (var reference : references) {
            if (reference.path("type").asString("").equals("replied_to")) {
                return reference.path("id").asString("");
            }
        }
        return "";
    }

    /** As it was written: short addresses are put back, the address of the post's own images is left out. */
    static String text(JsonNode post) {
        var text = post.path("text").asString("");
        for (var url : post.path("entities").path("urls")) {
            var shown = url.path("url").asString("");
            if (!shown.isEmpty()) {
                text = url.has("media_key")
                        ? text.replace(shown, "")
                        : text.replace(shown, url.path("expanded_url").asString(shown));
            }
        }
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
