package org.folkmoot.networks.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * Videos, reels and video stories: an upload that nobody sees, then one request that publishes it, then waiting until
 * Facebook has worked it up. The video has its number before anybody sees it, so that reading back is exact
 * (developers.facebook.com/docs/video-api/guides, read 2026-11-22).
 */
final class FacebookVideos {

    static final String VIDEO_HANDLE = "video";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    /** Where a video stands. */
    enum Stage {
        UPLOADED,
        WORKED_ON,
        THERE,
        REFUSED
    }

    Outcome finish(Session session, PublishOrder order, String edge, List<Handle> known) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("upload_phase", "finish");
        fields.put("description", order.content().text());
        if (order.content().title() != null) {
            fields.put("title", order.content().title());
        }
        var graph = Graph.of(session);
        if (edge.equals(FacebookSteps.VIDEOS)) {
            graph = graph.forVideos();
            fields.put("upload_session_id", handle(known, FacebookUploads.UPLOAD));
        } else {
            fields.put("video_id", video(known));
            fields.put("video_state", "PUBLISHED");
        }
        return switch (graph.post(session.remoteAccountId() + "/" + edge, fields)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode> taken -> later(video(known));
        };
    }

    Outcome captions(Session session, PublishOrder order, Step step, List<Handle> known) {
        var captions = order.content()
                .videos()
                .getFirst()
                .captions()
                .get(Integer.parseInt(step.args().getOrDefault(FacebookSteps.NUMBER, "0")));
        var text = SubRip.of(session.media().bytes(captions.sha256()));
        var file = new Graph.File(
                "captions_file", "captions." + locale(captions.language()) + ".srt", "application/x-subrip", text);
        return switch (Graph.of(session).upload(video(known) + "/captions", Map.of(), file)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode> taken ->
                step.index() == FacebookSteps.plan(order).steps().size() - 1
                        ? FacebookPosting.published(session, FacebookPosting.post(known))
                        : new Outcome.StepDone(List.of());
        };
    }

    /** {@code en-GB} is {@code en_GB}; a language alone gets the country that Facebook pairs it with. */
    private static String locale(String language) {
        var tag = Locale.forLanguageTag(language);
        return tag.getLanguage() + "_" + (tag.getCountry().isEmpty() ? "GB" : tag.getCountry());
    }

    Outcome poll(Session session, PublishOrder order, String video) {
        return switch (look(session, video)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body) ->
                switch (stage(body)) {
                    case THERE -> FacebookPosting.done(session, order, FacebookSteps.FINISH, post(session, body));
                    case REFUSED ->
                        new Outcome.Rejected(Outcome.Reason.MEDIA_REJECTED, Diagnostics.of(complaint(body)));
                    case UPLOADED, WORKED_ON -> later(video);
                };
        };
    }

    static Answer<JsonNode> look(Session session, String video) {
        return Graph.of(session).get(video, Map.of("fields", "id,status,post_id"));
    }

    static Stage stage(JsonNode video) {
        var status = video.path("status");
        var published = status.path("publishing_phase").path("status").asString("not_started");
        if (status.path("video_status").asString("").equals("error")) {
            return Stage.REFUSED;
        }
        return switch (published) {
            case "complete" -> Stage.THERE;
            case "not_started" -> Stage.UPLOADED;
            default -> Stage.WORKED_ON;
        };
    }

    /** A video's post is named as every post is; without one, by the video's own number. */
    static String post(Session session, JsonNode video) {
        var post = video.path("post_id").asString("");
        if (post.isEmpty()) {
            return video.path("id").asString();
        }
        return post.contains("_") ? post : session.remoteAccountId() + "_" + post;
    }

    private static String complaint(JsonNode video) {
        var status = video.path("status");
        return status.path("processing_phase")
                .path("errors")
                .path(0)
                .path("message")
                .asString(status.toString());
    }

    private static Outcome later(String video) {
        return new Outcome.Accepted(
                Handle.of(VIDEO_HANDLE, video), Instant.now().plus(BETWEEN_LOOKS));
    }

    static String video(List<Handle> known) {
        return handle(known, VIDEO_HANDLE);
    }

    static String handle(List<Handle> known, String kind) {
        return known.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Handle::value)
                .findFirst()
                .orElseThrow();
    }
}
