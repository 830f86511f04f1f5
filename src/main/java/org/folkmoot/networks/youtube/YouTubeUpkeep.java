package org.folkmoot.networks.youtube;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrects and takes down videos and comments of the channel, and hides, shows and removes what others wrote under its
 * videos (developers.google.com/youtube/v3/docs/comments, read 2026-11-22). A hidden comment waits for review, so that it
 * can be shown again.
 */
final class YouTubeUpkeep implements Deletes, Edits, Moderates {

    private static final Map<String, String> SNIPPET = Map.of("part", "snippet");

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW, Deed.REMOVE);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        var answer = YouTubeApi.of(session).delete(YouTubePosting.isVideo(target) ? "videos" : "comments", target.id());
        return answer instanceof Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
                        && reason == Reason.GONE
                ? new Outcome.Published(List.of(target), true)
                : done(target, answer);
    }

    @Override
    public Outcome edit(Session session, RemoteRef target, Content content) {
        return YouTubePosting.isVideo(target) ? video(session, target, content) : comment(session, target, content);
    }

    /** YouTube replaces the whole part, so that what it holds besides is read first and sent along. */
    private static Outcome video(Session session, RemoteRef target, Content content) {
        return switch (YouTubeVideo.read(session, target.id(), "snippet")) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var found)
            when found.isMissingNode() ->
                new Outcome.Rejected(Reason.GONE, Diagnostics.of("The video is no longer on YouTube"));
            case Answer.Got<JsonNode>(var found) ->
                done(target, YouTubeApi.of(session).put("videos", SNIPPET, changed(found, content)));
        };
    }

    private static ObjectNode changed(JsonNode found, Content content) {
        var body = Json.object().put("id", found.path("id").asString());
        var snippet = body.putObject("snippet");
        for (var kept : List.of("title", "categoryId", "defaultLanguage", "defaultAudioLanguage")) {
            if (found.path("snippet").has(kept)) {
                snippet.set(kept, found.path("snippet").path(kept));
            }
        }
        if (content.title() != null && !content.title().isBlank()) {
            snippet.put("title", content.title().strip());
        }
        var tags = snippet.put("description", content.text()).putArray("tags");
        YouTubeVideo.tags(content.text(), added(found.path("snippet"))).forEach(tags::add);
        return body;
    }

    /** The tags that are no hashtags of the description: somebody gave the video these in YouTube Studio. */
    private static List<String> added(JsonNode snippet) {
        var tags = new ArrayList<String>();
        snippet.path("tags").forEach(tag -> tags.add(tag.asString("")));
        tags.removeAll(YouTubeVideo.tags(snippet.path("description").asString("")));
        return tags;
    }

    private static Outcome comment(Session session, RemoteRef target, Content content) {
        var body = Json.object().put("id", target.id());
        body.putObject("snippet").put("textOriginal", content.text());
        return done(target, YouTubeApi.of(session).put("comments", SNIPPET, body));
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        return switch (deed) {
            case HIDE -> status(session, item, "heldForReview");
            case SHOW -> status(session, item, "published");
            case REMOVE -> delete(session, item);
            case PUBLISH,
                    CORRECT,
                    TAKE_DOWN,
                    MESSAGE,
                    BLOCK,
                    UNBLOCK,
                    MUTE,
                    UNMUTE,
                    MUTE_THREAD,
                    UNMUTE_THREAD,
                    REPORT,
                    REPORT_PERSON,
                    ENLIST,
                    DELIST -> throw new IllegalArgumentException("No moderation: " + deed);
        };
    }

    private static Outcome status(Session session, RemoteRef item, String status) {
        var query = Map.of("id", item.id(), "moderationStatus", status);
        return done(item, YouTubeApi.of(session).post("comments/setModerationStatus", query));
    }

    private static Outcome done(RemoteRef target, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
