package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.AuthKind;
import org.folkmoot.networks.Outcome.Failure;
import org.folkmoot.networks.Outcome.Reason;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.WaitTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Calls of the AT Protocol's HTTP interface, and what its answers mean. The status says little: an expired token is 400.
 * Names of errors: atproto.com/specs/xrpc and the lexicons (read 2026-11-22); what was seen on the real server is in the
 * fixtures of the tests.
 */
record Xrpc(
        GuardedHttp http, URI base, String token, @Nullable Dpop key) {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LIMIT_WITHOUT_TIME = Duration.ofMinutes(5);

    /** With a token that is good for whoever holds it; empty for none. */
    Xrpc(GuardedHttp http, URI base, String token) {
        this(http, base, token, null);
    }

    static Xrpc of(Session session) {
        var key = BlueskySignIn.made(session.secrets()) ? Dpop.read(session.secret(BlueskySignIn.KEY)) : null;
        return new Xrpc(session.http(), session.base(), session.secret(BlueskyAccess.ACCESS), key);
    }

    /** A read; whatever broke, it may be asked again. */
    Answer<JsonNode> query(String method, Map<String, String> parameters) {
        return judged(send(Request.get(base, "/xrpc/" + method, parameters)), false);
    }

    /** A write; what broke off after the first byte is unknown. */
    Answer<JsonNode> procedure(String method, JsonNode body) {
        return judged(send(Request.post(base, "/xrpc/" + method, "application/json", Json.bytes(body))), true);
    }

    /** Writes a record once: a repetition changes nothing, and another record under the key is refused with InvalidSwap. */
    Answer<JsonNode> create(String repo, String collection, String rkey, JsonNode record) {
        var body = Json.object().put("repo", repo).put("collection", collection).put("rkey", rkey);
        body.putNull("swapRecord");
        body.set("record", record);
        return procedure("com.atproto.repo.putRecord", body);
    }

    /** A record with its uri, cid and value; empty where there is none. */
    Answer<Optional<JsonNode>> record(String repo, String collection, String rkey) {
        var query = Map.of("repo", repo, "collection", collection, "rkey", rkey);
        return switch (query("com.atproto.repo.getRecord", query)) {
            case Answer.Got<JsonNode>(var found) -> Answer.of(Optional.of(found));
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Reason.GONE -> Answer.of(Optional.empty());
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    /** What is gone already counts as deleted. */
    Answer<JsonNode> delete(String repo, String collection, String rkey) {
        return procedure(
                "com.atproto.repo.deleteRecord",
                Json.object().put("repo", repo).put("collection", collection).put("rkey", rkey));
    }

    Answer<JsonNode> upload(String mime, byte[] bytes) {
        return judged(send(Request.post(base, "/xrpc/com.atproto.repo.uploadBlob", mime, bytes)), true);
    }

    /** Without a body: refreshSession takes its token in the header only. */
    Answer<JsonNode> procedure(String method) {
        return judged(
                send(new Request(
                        "POST",
                        URI.create(base.toString().replaceAll("/+$", "") + "/xrpc/" + method),
                        Map.of("Accept", "application/json"),
                        null)),
                true);
    }

    private Exchange send(Request request) {
        if (key != null) {
            return new ProvenHttp(http, key, token).send(request);
        }
        return http.send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    /** Procedures whose lexicon names no output answer with nothing. */
    private Answer<JsonNode> judged(Exchange exchange, boolean write) {
        if (write && exchange instanceof Exchange.Answered done && done.ok() && done.body().length == 0) {
            return Answer.of(Json.object());
        }
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body());
            if (body.isPresent() && !body.get().has("error")) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(failure(exchange, write));
    }

    Failure failure(Exchange exchange, boolean write) {
        return switch (exchange) {
            case Exchange.NotSent(var why) -> new Outcome.RetryLater(SOON, Diagnostics.of(why));
            case Exchange.Lost(var status, var why) -> unclear(new Diagnostics(status, "", "", null, why), write);
            case Exchange.Answered answered -> refusal(answered, write);
        };
    }

    private Failure refusal(Exchange.Answered answered, boolean write) {
        var body = Json.parse(answered.body());
        var name = body.map(b -> b.path("error").asString("")).orElse("");
        var message = body.map(b -> b.path("message").asString("")).orElse("");
        var diagnostics = new Diagnostics(answered.status(), name, "", null, http.redact(answered.text()));
        if (answered.status() == 429 || name.equals("RateLimitExceeded")) {
            return limited(answered, diagnostics);
        }
        if (answered.ok() || answered.status() >= 500 && answered.status() != 501) {
            return unclear(diagnostics, write);
        }
        return switch (name) {
            case "ExpiredToken", "InvalidToken", "invalid_token" ->
                new Outcome.AuthExpired(AuthKind.REFRESHABLE, diagnostics);
            case "AuthMissing", "AuthenticationRequired", "AuthFactorTokenRequired" ->
                new Outcome.AuthExpired(AuthKind.RELOGIN, diagnostics);
            case "AccountTakedown", "AccountSuspended", "AccountDeactivated" ->
                new Outcome.Rejected(Reason.POLICY_BLOCKED, diagnostics);
            case "use_dpop_nonce" -> new Outcome.RetryLater(SOON, diagnostics);
            case "InvalidSwap" -> new Outcome.Rejected(Reason.CONFLICT, diagnostics);
            case "PayloadTooLarge", "BlobNotFound", "InvalidMimeType" ->
                new Outcome.Rejected(Reason.MEDIA_REJECTED, diagnostics);
            case "RecordNotFound", "NotFound", "RepoNotFound" -> new Outcome.Rejected(Reason.GONE, diagnostics);
            case "BlockedActor", "BlockedByActor", "Forbidden" -> new Outcome.Rejected(Reason.PERMISSION, diagnostics);
            case "MethodNotImplemented", "NotImplemented" -> new Outcome.Rejected(Reason.CAPABILITY_GONE, diagnostics);
            case "InvalidRequest" ->
                new Outcome.Rejected(
                        message.contains("blob too big") ? Reason.MEDIA_REJECTED : Reason.VALIDATION, diagnostics);
            default -> unlisted(answered, diagnostics, write);
        };
    }

    private static Failure unlisted(Exchange.Answered answered, Diagnostics diagnostics, boolean write) {
        return switch (answered.status()) {
            case 401 -> new Outcome.AuthExpired(AuthKind.RELOGIN, diagnostics);
            case 403 -> new Outcome.Rejected(Reason.PERMISSION, diagnostics);
            case 413 -> new Outcome.Rejected(Reason.MEDIA_REJECTED, diagnostics);
            default -> unclear(diagnostics, write);
        };
    }

    private static Failure unclear(Diagnostics diagnostics, boolean write) {
        return write ? new Outcome.Unknown(diagnostics) : new Outcome.RetryLater(SOON, diagnostics);
    }

    private static Failure limited(Exchange.Answered answered, Diagnostics diagnostics) {
        return WaitTime.limited(answered, BlueskyRations.reset(answered), LIMIT_WITHOUT_TIME, diagnostics);
    }
}
