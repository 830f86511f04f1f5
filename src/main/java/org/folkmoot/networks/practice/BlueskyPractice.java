package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bluesky server with its app view: the calls that matter here, with the answers that the real server was seen to give
 * (dev-env 0.6.7, 2026-11-22).
 */
final class BlueskyPractice implements PracticeNetwork {

    private static final Duration ACCESS_LIFE = Duration.ofHours(2);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);

    private final Accounts accounts;
    private final Settings settings;
    private final BlueskyRepository repository;
    private final BlueskyViews views;
    private final Limiter signIns = new Limiter(30, Duration.ofMinutes(5));

    BlueskyPractice(Accounts accounts, Entries entries, Settings settings) {
        this.accounts = accounts;
        this.repository = new BlueskyRepository(entries, settings);
        this.settings = settings;
        this.views = new BlueskyViews(accounts, entries, settings);
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/xrpc/");
    }

    @Override
    public Reply answer(Call call) {
        var method = call.path().substring("/xrpc/".length());
        return switch (method) {
            case "com.atproto.server.describeServer" -> describe();
            case "com.atproto.server.createSession" -> createSession(call);
            case "com.atproto.server.refreshSession" -> refreshSession(call);
            case "com.atproto.sync.getBlob" -> repository.blob(call);
            default -> signedIn(method, call);
        };
    }

    private Reply signedIn(String method, Call call) {
        var header = call.header("authorization");
        if (header.isEmpty()) {
            return error(401, "AuthMissing", "Authentication Required");
        }
        var token = accounts.token(header.replaceFirst("^Bearer ", ""), "access");
        if (token.isEmpty()) {
            return error(400, "InvalidToken", "Token could not be verified");
        }
        if (!token.get().alive()) {
            return error(400, "ExpiredToken", "Token has expired");
        }
        var account = accounts.find(Network.BLUESKY, token.get().account());
        return account.isEmpty()
                ? error(400, "AccountTakedown", "Account has been taken down")
                : forAccount(method, call, account.get());
    }

    private Reply forAccount(String method, Call call, Account account) {
        return switch (method) {
            case "com.atproto.server.getSession" -> Reply.json(200, session(account));
            case "com.atproto.identity.resolveHandle" -> resolve(call);
            case "com.atproto.repo.uploadBlob" -> repository.upload(call, account);
            case "com.atproto.repo.putRecord" -> repository.putRecord(call, account);
            case "com.atproto.repo.getRecord" -> repository.getRecord(call);
            case "com.atproto.repo.listRecords" -> repository.listRecords(call);
            case "com.atproto.repo.deleteRecord" -> repository.deleteRecord(call, account);
            default ->
                views.answer(method, call, account)
                        .orElseGet(() -> error(501, "MethodNotImplemented", "Method Not Implemented"));
        };
    }

    private static Reply describe() {
        var body = Json.object().put("did", "did:web:localhost").put("inviteCodeRequired", false);
        body.putArray("availableUserDomains").add(".test");
        return Reply.json(200, body);
    }

    private Reply createSession(Call call) {
        var identifier = call.json().path("identifier").asString("");
        var full = settings.limited() ? signIns.full(identifier, 1) : Optional.<Instant>empty();
        if (full.isPresent()) {
            return limited(full.get(), "30;w=300");
        }
        var account = accounts.find(Network.BLUESKY, identifier)
                .filter(found -> !found.secret().isEmpty())
                .filter(found ->
                        found.secret().equals(call.json().path("password").asString("")));
        return account.isEmpty()
                ? error(401, "AuthenticationRequired", "Invalid identifier or password")
                : Reply.json(200, withTokens(account.get()));
    }

    private Reply refreshSession(Call call) {
        var token = accounts.token(call.header("authorization").replaceFirst("^Bearer ", ""), "refresh");
        if (token.isEmpty()) {
            return error(400, "InvalidToken", "Token could not be verified");
        }
        if (!token.get().alive()) {
            return error(400, "ExpiredToken", "Token has been revoked");
        }
        return Reply.json(
                200,
                withTokens(accounts.find(Network.BLUESKY, token.get().account()).orElseThrow()));
    }

    private ObjectNode withTokens(Account account) {
        return session(account)
                .put("accessJwt", accounts.newToken(account.id(), "access", ACCESS_LIFE))
                .put("refreshJwt", accounts.newToken(account.id(), "refresh", REFRESH_LIFE));
    }

    private static ObjectNode session(Account account) {
        return Json.object()
                .put("did", account.id())
                .put("handle", account.handle())
                .put("active", true);
    }

    private Reply resolve(Call call) {
        return accounts.find(Network.BLUESKY, call.query().getOrDefault("handle", ""))
                .map(account -> Reply.json(200, Json.object().put("did", account.id())))
                .orElseGet(() -> error(400, "InvalidRequest", "Unable to resolve handle"));
    }

    static Reply error(int status, String name, String message) {
        return Reply.json(status, Json.object().put("error", name).put("message", message));
    }

    static Reply limited(Instant until, String policy) {
        return error(429, "RateLimitExceeded", "Rate Limit Exceeded")
                .with("RateLimit-Limit", policy.substring(0, policy.indexOf(';')))
                .with("RateLimit-Remaining", "0")
                .with("RateLimit-Reset", String.valueOf(until.getEpochSecond()))
                .with("RateLimit-Policy", policy);
    }

    @Override
    public Reply rateLimited() {
        return limited(Instant.now().plusSeconds(2), "3000;w=300");
    }

    @Override
    public Reply serverError(int status) {
        return error(status, status == 503 ? "NotEnoughResources" : "InternalServerError", "Internal Server Error");
    }

    @Override
    public Reply errorWithStatus200() {
        return error(200, "InternalServerError", "Internal Server Error");
    }

    /** What createRecord does with a key that is taken; putRecord has InvalidSwap for it. */
    @Override
    public Reply duplicate() {
        return serverError(500);
    }

    @Override
    public void expire(Call call) {
        accounts.expire(call.header("authorization").replaceFirst("^Bearer ", ""));
    }
}
