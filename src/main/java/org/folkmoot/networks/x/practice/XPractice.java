package org.folkmoot.networks.x.practice;

import java.time.Duration;
import java.time.Instant;
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
 * The API v2's calls that matter here (description 2.167 and docs.x.com, read 2026-11-22).
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class XPractice implements PracticeNetwork {

    static final String PROBLEMS = "https://api.x.com/2/problems/";

    private static final Pattern POST_PAGE = Pattern.compile("/i/status/(\\d+)");
    private static final Pattern PROFILE = Pattern.compile("/([A-Za-z0-9_]{1,15})");
    private static final Pattern OF_USER = Pattern.compile("/2/users/(\\d+)/(tweets|mentions)");
    private static final Pattern OF_POST = Pattern.compile("/2/tweets/(\\d+)(/hidden)?");

    private final Limiter posts = new Limiter(100, Duration.ofMinutes(15));

    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private XPosts writes;
    private XVideoUploads videos;
    private XSignIn signIn;
    private XViews views;
    private XNews news;

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public String name() {
        return "X";
    }

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        videos = new XVideoUploads(entries, numbers);
        writes = new XPosts(entries, settings, numbers, videos);
        signIn = new XSignIn(accounts, settings);
        views = new XViews(accounts, entries, settings);
        news = new XNews(accounts, settings, stage.webhooks());
    }

    @Override
    public boolean owns(Call call) {
        return call.path().startsWith("/2/") || call.path().equals(XSignIn.CONSENT);
    }

    @Override
    public Reply answer(Call call) {
        if (signIn.owns(call)) {
            return signIn.answer(call);
        }
        if (call.path().equals("/2/webhooks") && call.method().equals("GET")) {
            return news.webhooks(bearer(call)).orElseGet(XPractice::unauthorized);
        }
        var account = signIn.by(bearer(call));
        if (account.isEmpty()) {
            return unauthorized();
        }
        return signIn.may(bearer(call), call)
                ? route(call, account.get())
                : problem(403, "not-authorized-for-resource", "Forbidden", "The token lacks a scope for this");
    }

    private Reply route(Call call, Account account) {
        var user = OF_USER.matcher(call.path());
        if (call.method().equals("GET") && user.matches()) {
            return views.list(call, account, user.group(1), user.group(2));
        }
        var post = OF_POST.matcher(call.path());
        if (post.matches() && post.group(2) != null && call.method().equals("PUT")) {
            return writes.hide(call, account, post.group(1));
        }
        if (post.matches() && post.group(2) == null && call.method().equals("DELETE")) {
            return writes.delete(account, post.group(1));
        }
        var segment = XVideoUploads.SEGMENT.matcher(call.path());
        if (segment.matches() && call.method().equals("POST")) {
            return segment.group(2).equals("append")
                    ? videos.append(call, account, segment.group(1))
                    : videos.finish(account, segment.group(1));
        }
        return switch (call.method() + " " + call.path()) {
            case "GET /2/users/me" -> Reply.json(200, Json.object().set("data", views.user(account, call)));
            case "GET /2/tweets" -> views.lookup(call);
            case "POST /2/tweets" -> post(call, account);
            case "POST /2/media/upload" -> writes.upload(call, account);
            case "POST /2/media/upload/initialize" -> videos.initialize(call);
            case "GET /2/media/upload" -> videos.status(call, account);
            case "POST /2/media/subtitles" -> videos.subtitles(call, account);
            case "GET /2/activity/subscriptions" -> news.subscriptions(account);
            case "POST /2/activity/subscriptions" -> news.subscribe(call, account);
            case "POST /2/media/metadata" -> writes.describe(call, account);
            default -> problem(404, "resource-not-found", "Not Found", "No such address: " + call.path());
        };
    }

    private Reply post(Call call, Account account) {
        var full = settings.limited() ? posts.full(account.id(), 1) : Optional.<Instant>empty();
        return full.isPresent() ? limited(full.get()) : writes.create(call, account);
    }

    private static String bearer(Call call) {
        var header = call.header("authorization");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }

    static Reply problem(int status, String type, String title, String detail) {
        var body = Json.object()
                .put("type", type.isEmpty() ? "about:blank" : PROBLEMS + type)
                .put("title", title)
                .put("detail", detail)
                .put("status", status);
        if (type.startsWith("resource-") || type.startsWith("not-authorized-")) {
            body.put("resource_type", "tweet");
        }
        return Reply.json(status, body).with("Content-Type", "application/problem+json");
    }

    private static Reply unauthorized() {
        return problem(401, "", "Unauthorized", "Unauthorized");
    }

    private static Reply limited(Instant until) {
        return problem(429, "", "Too Many Requests", "Too Many Requests")
                .with("x-rate-limit-limit", "100")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", String.valueOf(until.getEpochSecond()));
    }

    @Override
    public Reply rateLimited() {
        return limited(Instant.now().plusSeconds(2));
    }

    @Override
    public Reply serverError(int status) {
        return problem(status, "", status == 503 ? "Service Unavailable" : "Internal Server Error", "Over capacity");
    }

    @Override
    public Reply errorWithStatus200() {
        var body = Json.object();
        body.putArray("errors")
                .addObject()
                .put("type", PROBLEMS + "resource-unavailable")
                .put("resource_type", "tweet")
                .put("title", "Resource Unavailable")
                .put("detail", "The resource is not available right now");
        return Reply.json(200, body);
    }

    @Override
    public Reply duplicate() {
        return problem(403, "", "Forbidden", "You are not allowed to create a Tweet with duplicate content.");
    }

    @Override
    public void expire(Call call) {
        var token = bearer(call);
        accounts.expire(token);
        accounts.kill(token);
    }

    @Override
    public String publishing() {
        return "POST tweets";
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
        var id = String.valueOf(numbers.next());
        return Entry.written(resident, id, parent.account(), text, at, parent.id(), root);
    }

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        var id = String.valueOf(numbers.next());
        return Optional.of(Entry.written(resident, id, council.id(), text, at, null, null));
    }

    @Override
    public void commented(Entry written, Account author) {
        news.tell(written, author);
    }

    @Override
    public boolean handshake(Account account, String callback, String word) {
        return news.challenge(account, callback);
    }

    @Override
    public String path(Account account) {
        return "/" + account.handle();
    }

    @Override
    public String path(Entry entry) {
        return "/i/status/" + entry.id();
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        var path = PROFILE.matcher(call.path());
        return path.matches() ? accounts.find(Network.X, path.group(1)).orElse(null) : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var path = POST_PAGE.matcher(call.path());
        return path.matches() ? entries.find(Network.X, path.group(1)).orElse(null) : null;
    }
}
