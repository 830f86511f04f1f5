package org.folkmoot.networks.mastodon.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Limiter;
import org.folkmoot.networks.practice.PracticeNetwork;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Mastodon's calls (docs.joinmastodon.org, read 2026-11-22) for the accounts of one server. In the manner {@code
 * gotosocial} it is another program: longer texts, 400 for what it refuses, and keys that it takes and does not keep. In
 * the manner {@code old} it knows only the first version of the instance entity.
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class MastodonPractice implements PracticeNetwork {

    /** The manner of a server that does not keep keys. */
    static final String GOTOSOCIAL = "gotosocial";

    /** The manner of a server from before the second version of the instance entity. */
    static final String OLD = "old";

    private static final Pattern API =
            Pattern.compile("/api/v[12]/.*|/nodeinfo/2\\.0|/\\.well-known/nodeinfo|/oauth/token");
    private static final Pattern ONE = Pattern.compile("/api/v1/(accounts|statuses|media)/(\\w+)(?:/(\\w+))?");
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration SCARCE_WINDOW = Duration.ofMinutes(30);

    private final Limiter calls = new Limiter(300, WINDOW);
    private final Limiter uploads = new Limiter(30, SCARCE_WINDOW);
    private final Limiter deletions = new Limiter(30, SCARCE_WINDOW);
    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private MastodonSignIn signIn;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        signIn = new MastodonSignIn(accounts, settings);
    }

    @Override
    public Network network() {
        return Network.MASTODON;
    }

    @Override
    public String name() {
        return "Mastodon";
    }

    @Override
    public boolean owns(Call call) {
        return API.matcher(call.path()).matches() || signIn.isConsent(call);
    }

    @Override
    public Reply answer(Call call) {
        if (signIn.owns(call)) {
            return signIn.answer(call);
        }
        var address = "http://" + call.header("host");
        var here = new MastodonInstance(address, gotosocial());
        if (call.path().contains("/nodeinfo")) {
            return Reply.json(200, call.path().startsWith("/.well-known") ? here.nodeInfoIndex() : here.nodeInfo());
        }
        var token = call.header("authorization").replaceFirst("^Bearer ", "");
        var account = signIn.by(token);
        if (account.isEmpty()) {
            return error(401, "The access token is invalid");
        }
        if (!signIn.may(token, call.method())) {
            return error(403, "This action is outside the authorized scopes");
        }
        var show = new MastodonEntities(accounts, entries, settings, address);
        var until = tooMuch(call, account.get());
        return until.isPresent()
                ? tooMany(until.get())
                : route(call, account.get(), here, show)
                        .with("X-RateLimit-Limit", "300")
                        .with("X-RateLimit-Reset", Instant.now().plus(WINDOW).toString());
    }

    private Reply route(Call call, Account account, MastodonInstance here, MastodonEntities show) {
        var reads = new MastodonReads(entries, settings, show);
        var writes = new MastodonWrites(entries, settings, numbers, show, gotosocial());
        var one = ONE.matcher(call.path());
        return switch (call.method() + " " + call.path()) {
            case "GET /api/v1/accounts/verify_credentials" -> Reply.json(200, show.own(account));
            case "GET /api/v2/instance" ->
                settings.manner(Network.MASTODON).equals(OLD)
                        ? error(404, "Not found")
                        : Reply.json(200, here.instance(account));
            case "GET /api/v1/instance" -> Reply.json(200, here.instance(account));
            case "GET /api/v1/notifications" -> reads.notifications(call, account);
            case "GET /api/v1/blocks" -> reads.blocks(account);
            case "POST /api/v1/reports" -> reads.report(call, account);
            case "GET /api/v2/search" -> reads.search(call);
            case "POST /api/v1/statuses" -> writes.status(call, account);
            case "POST /api/v2/media" -> writes.media(call, account);
            default ->
                one.matches()
                        ? one(call, account, reads, writes, one.group(1), one.group(2), one.group(3))
                        : error(404, "Not found");
        };
    }

    private Reply one(
            Call call,
            Account account,
            MastodonReads reads,
            MastodonWrites writes,
            String kind,
            String id,
            @Nullable String part) {
        var what = call.method() + " " + kind + (part == null ? "" : " " + part);
        if (what.equals("GET accounts statuses")) {
            return reads.statuses(call, account, id);
        }
        if (what.equals("POST accounts block") || what.equals("POST accounts unblock")) {
            return reads.block(account, id, what.endsWith(" block"));
        }
        if (what.equals("POST accounts mute") || what.equals("POST accounts unmute")) {
            return reads.mute(account, id, what.endsWith(" mute"));
        }
        if (kind.equals("media")) {
            return what.equals("GET media") ? writes.lookAt(account, id) : error(404, "Record not found");
        }
        var found = reads.visible(id);
        if (found.isEmpty()) {
            return error(404, "Record not found");
        }
        var entry = found.get();
        var ours = entry.author().equals(account.id());
        return switch (what) {
            case "GET statuses" -> Reply.json(200, reads.show().status(entry));
            case "GET statuses source" ->
                ours ? Reply.json(200, reads.show().source(entry)) : error(404, "Record not found");
            case "POST statuses mute" -> reads.muteThread(account, entry, true);
            case "POST statuses unmute" -> reads.muteThread(account, entry, false);
            case "GET statuses context" -> reads.context(entry, account);
            case "PUT statuses" -> ours ? writes.change(call, account, entry) : error(404, "Record not found");
            case "DELETE statuses" -> ours ? delete(entry, reads.show()) : error(404, "Record not found");
            default -> error(404, "Not found");
        };
    }

    private Reply delete(Entry entry, MastodonEntities show) {
        var shown = show.status(entry);
        shown.put("text", entry.text());
        entries.remove(Network.MASTODON, entry.id());
        return Reply.json(200, shown);
    }

    private boolean gotosocial() {
        return settings.manner(Network.MASTODON).equals(GOTOSOCIAL);
    }

    private Optional<Instant> tooMuch(Call call, Account account) {
        if (!settings.limited()) {
            return Optional.empty();
        }
        return calls.full(account.id(), 1)
                .or(() -> call.operation().equals("POST media") ? uploads.full(account.id(), 1) : Optional.empty())
                .or(() -> call.method().equals("DELETE") ? deletions.full(account.id(), 1) : Optional.empty());
    }

    private static Reply tooMany(Instant until) {
        return error(429, "Too many requests")
                .with("X-RateLimit-Remaining", "0")
                .with("X-RateLimit-Reset", until.toString());
    }

    static Reply error(int status, String words) {
        return Reply.json(status, Json.object().put("error", words));
    }

    @Override
    public Reply rateLimited() {
        return tooMany(Instant.now().plusSeconds(60));
    }

    @Override
    public Reply serverError(int status) {
        return error(status, status == 503 ? "Service Unavailable" : "There was an error");
    }

    @Override
    public Reply errorWithStatus200() {
        return error(200, "There was an error");
    }

    /** Mastodon takes the same words twice; a server with a rule of its own would say it so. */
    @Override
    public Reply duplicate() {
        return error(422, "Validation failed: Text is a duplicate");
    }

    @Override
    public void expire(Call call) {
        accounts.kill(call.header("authorization").replaceFirst("^Bearer ", ""));
    }

    @Override
    public String publishing() {
        return "POST statuses";
    }

    @Override
    public String newAccountId() {
        return String.valueOf(numbers.next());
    }

    @Override
    public Entry post(Account account, String text, Instant at) {
        return Entry.written(account, String.valueOf(numbers.next()), account.id(), text, at, null, null);
    }

    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        return Entry.written(resident, String.valueOf(numbers.next()), parent.account(), text, at, parent.id(), root);
    }

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        return Optional.of(Entry.written(resident, String.valueOf(numbers.next()), council.id(), text, at, null, null));
    }

    @Override
    public String path(Account account) {
        return "/@" + account.handle();
    }

    @Override
    public String path(Entry entry) {
        return MastodonEntities.path(accounts, entry);
    }

    @Override
    public List<String> notes(Entry entry) {
        return MastodonEntities.notes(entry);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        return call.path().startsWith("/@") && call.path().indexOf('/', 1) < 0
                ? accounts.find(Network.MASTODON, call.path().substring(2)).orElse(null)
                : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var cut = call.path().indexOf('/', 1);
        return call.path().startsWith("/@") && cut > 0
                ? entries.find(Network.MASTODON, call.path().substring(cut + 1)).orElse(null)
                : null;
    }
}
