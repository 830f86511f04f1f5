package org.folkmoot.networks.x;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.PublishOrder;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import org.folkmoot.networks.Step.Safety;
import tools.jackson.databind.JsonNode;

/**
 * A video goes up in segments, is worked on by X, and then gets its captions (docs.x.com, chunked media upload and
 * subtitles; description 2.167; read 2026-11-22). No segment is larger than four megabytes, so that a video is never in
 * memory as a whole. X has no place for a video's description.
 */
final class XVideos {

    static final String BEGIN = "begin-video";
    static final String SEGMENT = "append-segment";
    static final String FINISH = "finish-video";
    static final String SUBTITLES = "upload-subtitles";
    static final String ATTACH = "attach-subtitles";

    /** X takes a thousand segments, and recommends at most four megabytes. */
    static final int LENGTH = 4 * 1024 * 1024;

    private static final String INDEX = "index";
    private static final String PART = "segment";
    private static final String READY = "ready.";
    private static final String SUBTITLE = "subtitle.";

    private XVideos() {}

    static void plan(List<Step> steps, Media video, int index) {
        add(steps, BEGIN, Safety.ORPHAN_HARMLESS, index, 0);
        for (var segment = 0; (long) segment * LENGTH < video.bytes(); segment++) {
            add(steps, SEGMENT, Safety.IDEMPOTENT, index, segment);
        }
        add(steps, FINISH, Safety.IDEMPOTENT, index, 0);
        for (var i = 0; i < video.captions().size(); i++) {
            add(steps, SUBTITLES, Safety.ORPHAN_HARMLESS, index, i);
            add(steps, ATTACH, Safety.IDEMPOTENT, index, i);
        }
    }

    private static void add(List<Step> steps, String kind, Safety safety, int index, int part) {
        steps.add(
                new Step(steps.size(), kind, safety, Map.of(INDEX, String.valueOf(index), PART, String.valueOf(part))));
    }

    static Outcome execute(Session session, PublishOrder order, Step step, List<Handle> known) {
        var index = number(step, INDEX);
        var video = order.content().media().get(index);
        var id = step.kind().equals(BEGIN) ? "" : XPosting.handle(known, XPosting.MEDIA_HANDLE + index);
        return switch (step.kind()) {
            case BEGIN -> begin(session, video, index);
            case SEGMENT -> append(session, video, id, number(step, PART));
            case FINISH -> finish(session, id, index);
            case SUBTITLES -> subtitles(session, video, number(step, PART));
            case ATTACH -> attach(session, video, id, number(step, PART), known);
            default -> throw new IllegalArgumentException("Not a step of a video on X: " + step.kind());
        };
    }

    private static Outcome begin(Session session, Media video, int index) {
        var body = Json.object()
                .put("media_type", video.mime())
                .put("total_bytes", video.bytes())
                .put("media_category", "tweet_video");
        return switch (XApi.of(session).post("/2/media/upload/initialize", body)) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var answer)
            when answer.path("data").has("id") ->
                new Outcome.StepDone(List.of(Handle.of(
                        XPosting.MEDIA_HANDLE + index,
                        answer.path("data").path("id").asString())));
            case Answer.Got<JsonNode>(var strange) -> XPosting.withoutId();
        };
    }

    private static Outcome append(Session session, Media video, String id, int segment) {
        var bytes = session.media().part(video.sha256(), (long) segment * LENGTH, LENGTH);
        return done(XApi.of(session).append(id, segment, bytes));
    }

    private static Outcome finish(Session session, String id, int index) {
        return worked(XApi.of(session).post("/2/media/upload/" + id + "/finalize"), Handle.of(READY + index, id));
    }

    /** Asks how far X has come. */
    static Outcome poll(Session session, Handle handle) {
        var query = Map.of("command", "STATUS", "media_id", handle.value());
        return worked(XApi.of(session).get("/2/media/upload", query), handle);
    }

    private static Outcome worked(Answer<JsonNode> answer, Handle handle) {
        if (answer instanceof Answer.Failed<JsonNode>(var failure)) {
            return failure;
        }
        var info = ((Answer.Got<JsonNode>) answer).value().path("data").path("processing_info");
        return switch (info.path("state").asString("succeeded")) {
            case "failed" ->
                new Outcome.Rejected(
                        Reason.MEDIA_REJECTED,
                        Diagnostics.of(info.path("error").path("message").asString("X cannot use this video")));
            case "pending", "in_progress" ->
                new Outcome.Accepted(
                        handle,
                        Instant.now()
                                .plusSeconds(
                                        Math.clamp(info.path("check_after_secs").asInt(5), 1, 60)));
            default -> new Outcome.StepDone(List.of(handle));
        };
    }

    private static Outcome subtitles(Session session, Media video, int number) {
        var captions = video.captions().get(number);
        var answer = XApi.of(session)
                .upload("subtitles", captions.mime(), session.media().bytes(captions.sha256()));
        return switch (answer) {
            case Answer.Failed<JsonNode>(var failure) -> failure;
            case Answer.Got<JsonNode>(var body)
            when body.path("data").has("id") ->
                new Outcome.StepDone(List.of(Handle.of(
                        SUBTITLE + number, body.path("data").path("id").asString())));
            case Answer.Got<JsonNode>(var strange) -> XPosting.withoutId();
        };
    }

    private static Outcome attach(Session session, Media video, String id, int number, List<Handle> known) {
        var language = Locale.forLanguageTag(video.captions().get(number).language());
        var body = Json.object().put("id", id).put("media_category", "TweetVideo");
        body.putObject("subtitles")
                .put("id", XPosting.handle(known, SUBTITLE + number))
                .put("language_code", language.getLanguage().toUpperCase(Locale.ROOT))
                .put("display_name", language.getDisplayLanguage(Locale.UK));
        return done(XApi.of(session).post("/2/media/subtitles", body));
    }

    private static Outcome done(Answer<JsonNode> answer) {
        return answer instanceof Answer.Failed<JsonNode>(var failure) ? failure : new Outcome.StepDone(List.of());
    }

    private static int number(Step step, String name) {
        return Integer.parseInt(Objects.requireNonNull(step.args().get(name)));
    }
}
