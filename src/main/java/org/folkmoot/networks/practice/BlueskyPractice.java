package org.folkmoot.networks.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Bluesky server with its app view: the calls that matter here, with the answers that the real server was seen to give
 * (dev-env 0.6.7, 2026-11-22).
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class BlueskyPractice implements PracticeNetwork {

    private static final Pattern POST_PAGE = Pattern.compile("/profile/([^/]+)/post/([^/]+)");
    private static final Pattern PROFILE = Pattern.compile("/profile/([^/]+)");
    private Accounts accounts;
    private Entries entries;
    private PracticeStage.Numbers numbers;
    private BlueskySessions sessions;
    private BlueskyOauth oauth;
    private BlueskyVideoService videos;
    private BlueskyGuard guard;
    private BlueskyRepository repository;
    private BlueskyMutes mutes;
    private BlueskyViews views;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        numbers = stage.numbers();
        var settings = stage.settings();
        var shelf = new BlueskyShelf(settings);
        sessions = new BlueskySessions(accounts, settings);
        oauth = new BlueskyOauth(accounts, settings);
        videos = new BlueskyVideoService(entries, settings, sessions);
        guard = new BlueskyGuard(accounts, entries, shelf);
        repository = new BlueskyRepository(entries, shelf, settings);
        mutes = new BlueskyMutes(entries, settings);
        views = new BlueskyViews(accounts, entries, settings, shelf, guard, mutes);
    }

    @Override
    public Network network() {
        return Network.BLUESKY;
    }

    @Override
    public String name() {
        return "Bluesky";
    }

    @Override
    public boolean owns(Call call) {
        return call.path().startsWith("/xrpc/") || oauth.owns(call);
    }

    @Override
    public Reply answer(Call call) {
        if (oauth.owns(call)) {
            return oauth.answer(call);
        }
        var method = call.path().substring("/xrpc/".length());
        return switch (method) {
            case "com.atproto.server.describeServer" -> describe();
            case "com.atproto.server.createSession" -> sessions.create(call);
            case "com.atproto.server.refreshSession" -> sessions.refresh(call);
            case "com.atproto.sync.getBlob" -> repository.blob(call);
            default -> videos.answer(method, call).orElseGet(() -> signedIn(method, call));
        };
    }

    private Reply signedIn(String method, Call call) {
        var header = call.header("authorization");
        if (header.isEmpty()) {
            return error(401, "AuthMissing", "Authentication Required");
        }
        var token = accounts.token(BlueskySessions.bearer(call), "access");
        if (token.isEmpty()) {
            return error(400, "InvalidToken", "Token could not be verified");
        }
        if (!token.get().alive()) {
            return error(400, "ExpiredToken", "Token has expired");
        }
        var objection = oauth.objection(call, BlueskySessions.bearer(call));
        if (objection.isPresent()) {
            return objection.get();
        }
        var account = accounts.find(Network.BLUESKY, token.get().account());
        return account.isEmpty()
                ? error(400, "AccountTakedown", "Account has been taken down")
                : forAccount(method, call, account.get());
    }

    private Reply forAccount(String method, Call call, Account account) {
        return switch (method) {
            case "com.atproto.server.getSession" -> Reply.json(200, BlueskySessions.session(account));
            case "com.atproto.server.getServiceAuth" -> sessions.serviceToken(call, account);
            case "com.atproto.identity.resolveHandle" -> resolve(call);
            case "com.atproto.repo.uploadBlob" -> repository.upload(call, account);
            case "com.atproto.repo.putRecord" -> repository.putRecord(call, account);
            case "com.atproto.repo.applyWrites" -> repository.applyWrites(call, account);
            case "com.atproto.repo.getRecord" -> repository.getRecord(call);
            case "com.atproto.repo.listRecords" -> repository.listRecords(call);
            case "com.atproto.repo.deleteRecord" -> repository.deleteRecord(call, account);
            default ->
                views.answer(method, call, account)
                        .or(() -> mutes.answer(method, call, account))
                        .orElseGet(() -> error(501, "MethodNotImplemented", "Method Not Implemented"));
        };
    }

    private static Reply describe() {
        var body = Json.object().put("did", "did:web:localhost").put("inviteCodeRequired", false);
        body.putArray("availableUserDomains").add(".test");
        return Reply.json(200, body);
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
        accounts.expire(BlueskySessions.bearer(call));
    }

    @Override
    public String publishing() {
        return "POST putRecord";
    }

    @Override
    public String newAccountId() {
        return Accounts.newDid();
    }

    @Override
    public Entry post(Account account, String text, Instant at) {
        var record = Json.object()
                .put("$type", BlueskyRepository.POST)
                .put("text", text)
                .put("createdAt", at.toString());
        return written(account, account.id(), text, at, null, null, record);
    }

    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        var record = record(text, at);
        var top = entries.find(Network.BLUESKY, root).map(Entry::version).orElse(parent.version());
        var reply = record.putObject("reply");
        reply.putObject("root").put("uri", root).put("cid", top);
        reply.putObject("parent").put("uri", parent.id()).put("cid", parent.version());
        return written(resident, parent.account(), text, at, parent.id(), root, record);
    }

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        return Optional.of(written(resident, council.id(), text, at, null, null, record(text, at)));
    }

    private static ObjectNode record(String text, Instant at) {
        var record = Json.object()
                .put("$type", BlueskyRepository.POST)
                .put("text", text)
                .put("createdAt", at.toString());
        record.putArray("langs").add("en");
        return record;
    }

    private Entry written(
            Account author,
            String account,
            String text,
            Instant at,
            @Nullable String parent,
            @Nullable String root,
            ObjectNode record) {
        var uri = "at://" + author.id() + "/" + BlueskyRepository.POST + "/" + Records.newTid(at, numbers.next());
        return Entry.written(author, uri, account, text, at, parent, root)
                .recorded(Json.text(record), Records.cid(record));
    }

    @Override
    public List<String> notes(Entry entry) {
        var notes = new ArrayList<>(guard.notes(entry));
        for (var captions : Json.read(entry.record()).path("embed").path("captions")) {
            notes.add("Captions: " + captions.path("lang").asString(""));
        }
        return notes;
    }

    @Override
    public String path(Account account) {
        return "/profile/" + account.id();
    }

    @Override
    public String path(Entry entry) {
        var id = entry.id();
        return "/profile/" + entry.author() + "/post/" + id.substring(id.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        var path = PROFILE.matcher(call.path());
        return path.matches() ? accounts.find(Network.BLUESKY, path.group(1)).orElse(null) : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var path = POST_PAGE.matcher(call.path());
        return path.matches()
                ? entries.find(
                                Network.BLUESKY,
                                "at://" + path.group(1) + "/" + BlueskyRepository.POST + "/" + path.group(2))
                        .orElse(null)
                : null;
    }
}
