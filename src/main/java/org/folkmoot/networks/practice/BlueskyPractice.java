package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bluesky server with its app view: the calls that matter here, with the answers that the real server was seen to give
 * (dev-env 0.6.7, 2026-11-22).
 */
final class BlueskyPractice implements PracticeNetwork {

    static final String POST = "app.bsky.feed.post";
    private static final Duration ACCESS_LIFE = Duration.ofHours(2);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);

    /** A repository shows everything; only the app view takes its time. */
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;
    private final BlueskyViews views;
    private final Limiter signIns = new Limiter(30, Duration.ofMinutes(5));
    private final Limiter points = new Limiter(5000, Duration.ofHours(1));

    BlueskyPractice(Accounts accounts, Entries entries, Settings settings) {
        this.accounts = accounts;
        this.entries = entries;
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
            case "com.atproto.sync.getBlob" -> blob(call);
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
            case "com.atproto.repo.uploadBlob" -> upload(call, account);
            case "com.atproto.repo.putRecord" -> putRecord(call, account);
            case "com.atproto.repo.getRecord" -> getRecord(call);
            case "com.atproto.repo.listRecords" -> listRecords(call);
            case "com.atproto.repo.deleteRecord" -> deleteRecord(call, account);
            default -> views.answer(method, call, account)
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
                .filter(found -> found.secret().equals(call.json().path("password").asString("")));
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
                200, withTokens(accounts.find(Network.BLUESKY, token.get().account()).orElseThrow()));
    }

    private ObjectNode withTokens(Account account) {
        return session(account)
                .put("accessJwt", accounts.newToken(account.id(), "access", ACCESS_LIFE))
                .put("refreshJwt", accounts.newToken(account.id(), "refresh", REFRESH_LIFE));
    }

    private static ObjectNode session(Account account) {
        return Json.object().put("did", account.id()).put("handle", account.handle()).put("active", true);
    }

    private Reply resolve(Call call) {
        return accounts.find(Network.BLUESKY, call.query().getOrDefault("handle", ""))
                .map(account -> Reply.json(200, Json.object().put("did", account.id())))
                .orElseGet(() -> error(400, "InvalidRequest", "Unable to resolve handle"));
    }

    private Reply upload(Call call, Account account) {
        if (call.body().length > 5_242_880) {
            return error(413, "PayloadTooLarge", "request entity too large");
        }
        var cid = Records.blobCid(call.body());
        var mime = call.header("content-type");
        entries.addBlob(Network.BLUESKY, account.id(), new Entries.Blob(cid, mime, call.body(), ""));
        var body = Json.object();
        var blob = body.putObject("blob");
        blob.put("$type", "blob").putObject("ref").put("$link", cid);
        blob.put("mimeType", mime).put("size", call.body().length);
        return Reply.json(200, body);
    }

    private Reply putRecord(Call call, Account account) {
        var body = call.json();
        if (!body.path("repo").asString("").equals(account.id())) {
            return error(401, "AuthenticationRequired", "Authentication Required");
        }
        var full = settings.limited() ? points.full(account.id(), 3) : Optional.<Instant>empty();
        if (full.isPresent()) {
            return limited(full.get(), "5000;w=3600");
        }
        var rkey = body.path("rkey").asString("");
        if (!Records.isTid(rkey)) {
            return error(400, "InvalidRequest", "Invalid record key for " + POST
                    + ": Invalid TID string (got \"" + rkey + "\") at $");
        }
        var record = body.path("record");
        var complaint = Records.complaint(record);
        if (complaint.isPresent()) {
            return error(400, "InvalidRequest", complaint.get());
        }
        for (var image : record.path("embed").path("images")) {
            var cid = image.path("image").path("ref").path("$link").asString("");
            if (entries.blob(Network.BLUESKY, account.id(), cid).isEmpty()) {
                return error(400, "BlobNotFound", "Could not find blob: " + cid);
            }
        }
        return write(call, account, rkey, record, body.has("swapRecord") && body.path("swapRecord").isNull());
    }

    private Reply write(Call call, Account account, String rkey, JsonNode record, boolean createOnly) {
        var entry = entry(account, rkey, record, call.hidden());
        if (entries.add(entry)) {
            return Reply.json(200, written(entry, true));
        }
        var there = entries.find(Network.BLUESKY, entry.id()).orElseThrow();
        if (there.version().equals(entry.version())) {
            return Reply.json(200, written(entry, false));
        }
        if (createOnly) {
            return error(400, "InvalidSwap", "Record was at " + there.version());
        }
        entries.remove(Network.BLUESKY, entry.id());
        entries.add(entry);
        return Reply.json(200, written(entry, true));
    }

    private Entry entry(Account account, String rkey, JsonNode record, Duration hidden) {
        var now = settings.now();
        var reply = record.path("reply");
        var root = reply.path("root").path("uri").asString(null);
        var images = new ArrayList<Entry.Image>();
        record.path("embed").path("images").forEach(image -> images.add(new Entry.Image(
                image.path("image").path("ref").path("$link").asString(""), image.path("alt").asString(""))));
        return new Entry(
                Network.BLUESKY,
                "at://" + account.id() + "/" + POST + "/" + rkey,
                account.id(),
                account.id(),
                record.path("text").asString(""),
                now,
                now.plus(hidden),
                reply.path("parent").path("uri").asString(null),
                root,
                images,
                record.path("embed").path("external").path("uri").asString(""),
                Json.text(record),
                Records.cid(record));
    }

    private static ObjectNode written(Entry entry, boolean fresh) {
        var body = Json.object().put("uri", entry.id()).put("cid", entry.version()).put("validationStatus", "valid");
        if (fresh) {
            body.putObject("commit").put("cid", entry.version()).put("rev", Records.newTid(Instant.now(), 0));
        }
        return body;
    }

    /** From the account's own repository, where everything shows at once. */
    private Reply getRecord(Call call) {
        var query = call.query();
        var uri = "at://" + query.get("repo") + "/" + query.get("collection") + "/" + query.get("rkey");
        return entries.find(Network.BLUESKY, uri)
                .map(entry -> {
                    var body = Json.object().put("uri", entry.id()).put("cid", entry.version());
                    body.set("value", Json.read(entry.record()));
                    return Reply.json(200, body);
                })
                .orElseGet(() -> error(400, "RecordNotFound", "Could not locate record: " + uri));
    }

    private Reply listRecords(Call call) {
        var body = Json.object();
        var records = body.putArray("records");
        for (var entry : entries.by(Network.BLUESKY, call.query().getOrDefault("repo", ""), true, LAST)) {
            records.addObject().put("uri", entry.id()).put("cid", entry.version()).set("value", Json.read(entry.record()));
        }
        return Reply.json(200, body);
    }

    private Reply deleteRecord(Call call, Account account) {
        var uri = "at://" + account.id() + "/" + POST + "/" + call.json().path("rkey").asString("");
        entries.remove(Network.BLUESKY, uri);
        return Reply.json(200, Json.object());
    }

    private Reply blob(Call call) {
        return entries.blob(
                        Network.BLUESKY,
                        call.query().getOrDefault("did", ""),
                        call.query().getOrDefault("cid", ""))
                .map(blob -> Reply.bytes(blob.mime(), blob.bytes()))
                .orElseGet(() -> error(400, "BlobNotFound", "Blob not found"));
    }

    static Reply error(int status, String name, String message) {
        return Reply.json(status, Json.object().put("error", name).put("message", message));
    }

    private static Reply limited(Instant until, String policy) {
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
