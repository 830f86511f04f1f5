package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Media;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.Step;
import tools.jackson.databind.JsonNode;

/**
 * A video goes to Bluesky's video service with a token that the account's own server signs for it, is worked on there, and
 * comes to the server as a blob (docs.bsky.app/docs/tutorials/video and the lexicons app.bsky.video, read 2026-11-22). The
 * same bytes give the same work again. The file is read while it goes up.
 */
final class BlueskyVideos {

    static final String HOST = "video.bsky.app";
    private static final URI SERVICE = URI.create("https://" + HOST);
    private static final String UPLOAD = "upload-video";
    private static final String CAPTIONS = "upload-captions";
    private static final String INDEX = "index";
    private static final String NUMBER = "number";
    private static final String JOB = "job.";
    private static final Duration TOKEN = Duration.ofMinutes(30);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Duration DAILY_LIMIT = Duration.ofHours(1);

    private BlueskyVideos() {}

    static void plan(List<Step> steps, Media video, int index) {
        BlueskyPosting.add(steps, UPLOAD, Map.of(INDEX, String.valueOf(index)));
        for (var i = 0; i < video.captions().size(); i++) {
            BlueskyPosting.add(steps, CAPTIONS, Map.of(INDEX, String.valueOf(index), NUMBER, String.valueOf(i)));
        }
    }

    static Outcome execute(Session session, Content content, Step step) {
        var index = BlueskyPosting.number(step, INDEX);
        var video = content.media().get(index);
        return switch (step.kind()) {
            case UPLOAD -> upload(session, video, index);
            case CAPTIONS -> {
                var number = BlueskyPosting.number(step, NUMBER);
                yield BlueskyUploads.captions(session, video.captions().get(number), number);
            }
            default -> throw new IllegalArgumentException("Not a step of Bluesky: " + step.kind());
        };
    }

    private static Outcome upload(Session session, Media video, int index) {
        var objection = objection(session, video);
        if (objection.isPresent()) {
            return objection.get();
        }
        return switch (home(session)) {
            case Answer.Failed<String>(var failure) -> failure;
            case Answer.Got<String>(var home) ->
                switch (token(session, home, "com.atproto.repo.uploadBlob")) {
                    case Answer.Failed<String>(var failure) -> failure;
                    case Answer.Got<String>(var token) -> send(session, video, index, token);
                };
        };
    }

    private static Outcome send(Session session, Media video, int index, String token) {
        var query =
                Map.of("did", session.remoteAccountId(), "name", video.sha256().substring(0, 16) + ".mp4");
        var target = Request.get(session.http().at(SERVICE), "/xrpc/app.bsky.video.uploadVideo", query);
        var request = new Request(
                "POST",
                target.uri(),
                Map.of("Accept", "application/json", "Content-Type", video.mime(), "Authorization", "Bearer " + token),
                null,
                new Request.Streamed(video.bytes(), () -> session.media().open(video.sha256())));
        var exchange = session.http().send(request);
        // what is known already is refused with 409 and still names its work
        if (exchange instanceof Exchange.Answered answered
                && Json.parse(answered.body())
                        .filter(body -> body.has("jobId") || body.has("jobStatus"))
                        .isPresent()) {
            return state(Json.parse(answered.body()).orElseThrow(), index);
        }
        return ofTheService(new Xrpc(session.http(), session.base(), "").failure(exchange, true));
    }

    /** Asks how far the work has come. */
    static Outcome poll(Session session, Handle handle) {
        var index = Integer.parseInt(handle.kind().substring(JOB.length()));
        var service = new Xrpc(session.http(), session.http().at(SERVICE), "");
        return switch (service.query("app.bsky.video.getJobStatus", Map.of("jobId", handle.value()))) {
            case Answer.Failed<JsonNode>(var failure) -> ofTheService(failure);
            case Answer.Got<JsonNode>(var body) -> state(body, index);
        };
    }

    private static Outcome state(JsonNode body, int index) {
        var job = body.has("jobStatus") ? body.path("jobStatus") : body;
        if (job.path("blob").isObject()) {
            return new Outcome.StepDone(List.of(Handle.of(BlueskyRecord.BLOB + index, Json.text(job.path("blob")))));
        }
        if (job.path("state").asString("").equals("JOB_STATE_FAILED")) {
            var why = job.path("message").asString(job.path("error").asString("Bluesky cannot use this video"));
            return new Outcome.Rejected(
                    Reason.MEDIA_REJECTED,
                    new Diagnostics(200, job.path("failureCode").asString(""), "", null, why));
        }
        return new Outcome.Accepted(
                Handle.of(JOB + index, job.path("jobId").asString()),
                Instant.now().plus(SOON));
    }

    /** Why the account may upload nothing more now; empty when it may, or when the service does not say. */
    private static Optional<Outcome> objection(Session session, Media video) {
        var method = "app.bsky.video.getUploadLimits";
        return switch (token(session, "did:web:" + HOST, method)) {
            case Answer.Failed<String>(var failure) -> Optional.of(failure);
            case Answer.Got<String>(var token) ->
                switch (new Xrpc(session.http(), session.http().at(SERVICE), token).query(method, Map.of())) {
                    case Answer.Failed<JsonNode>(Outcome.Rejected silent) -> Optional.empty();
                    case Answer.Failed<JsonNode>(var failure) -> Optional.of(ofTheService(failure));
                    case Answer.Got<JsonNode>(var limits) -> objection(limits, video);
                };
        };
    }

    private static Optional<Outcome> objection(JsonNode limits, Media video) {
        var words = limits.path("message").asString(limits.path("error").asString(""));
        if (limits.path("remainingDailyVideos").asLong(1) < 1
                || limits.path("remainingDailyBytes").asLong(video.bytes()) < video.bytes()) {
            return Optional.of(new Outcome.RateLimited(Instant.now().plus(DAILY_LIMIT), false, Diagnostics.of(words)));
        }
        return limits.path("canUpload").asBoolean(true)
                ? Optional.empty()
                : Optional.of(new Outcome.Rejected(Reason.PERMISSION, Diagnostics.of(words)));
    }

    /** The server that keeps the account, as a DID: behind bsky.social there are many. */
    private static Answer<String> home(Session session) {
        return switch (Xrpc.of(session).query("com.atproto.server.getSession", Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var account) ->
                Answer.of(did(
                        DidDocument.home(account.path("didDoc"), session.base()).orElse(session.base())));
        };
    }

    private static String did(URI server) {
        return "did:web:" + server.getHost() + (server.getPort() == -1 ? "" : "%3A" + server.getPort());
    }

    private static Answer<String> token(Session session, String audience, String method) {
        var query = Map.of(
                "aud", audience,
                "lxm", method,
                "exp", String.valueOf(Instant.now().plus(TOKEN).getEpochSecond()));
        return switch (Xrpc.of(session).query("com.atproto.server.getServiceAuth", query)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> Answer.of(body.path("token").asString(""));
        };
    }

    /** That the service refuses its token says nothing about the account's own access. */
    private static Outcome ofTheService(Outcome.Failure failure) {
        return failure instanceof Outcome.AuthExpired(var kind, var said)
                ? new Outcome.RetryLater(LATER, said)
                : failure;
    }
}
