package org.folkmoot.networks.linkedin.practice;

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
 * The versioned API's calls for pages (learn.microsoft.com/linkedin/marketing, read 2026-11-22).
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class LinkedInPractice implements PracticeNetwork {

    /** The versions that are served on the day of this writing. */
    private static final List<String> VERSIONS =
            List.of("202512", "202601", "202602", "202603", "202604", "202605", "202606", "202607", "202608", "202609");

    private static final Pattern PLAIN_URN = Pattern.compile(".*/urn:.*");
    private static final Pattern COMMENTS = Pattern.compile("/rest/socialActions/(urn:li:.+?)/comments(?:/([\\w-]+))?");
    private static final Pattern POST = Pattern.compile("/rest/posts/(urn:li:(?:share|ugcPost):\\d+)");
    private static final Pattern FILE = Pattern.compile("/rest/(?:images|videos|documents)/(urn:li:\\w+:\\w+)");
    private static final Pattern PERSON = Pattern.compile("/rest/people/\\(id:(\\w+)\\)");
    private static final Pattern PAGE = Pattern.compile("/company/([^/]+)/?");
    private static final Pattern POST_PAGE = Pattern.compile("/feed/update/(urn:li:\\w+:\\d+)/?");

    private final Limiter posts = new Limiter(150, Duration.ofDays(1));
    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private LinkedInSignIn signIn;
    private LinkedInMembers members;
    private LinkedInViews views;
    private LinkedInFiles files;
    private LinkedInPosts writes;
    private LinkedInComments comments;
    private LinkedInNews news;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        signIn = new LinkedInSignIn(accounts, settings);
        views = new LinkedInViews(accounts, entries, settings);
        members = new LinkedInMembers(signIn, settings, views);
        files = new LinkedInFiles(entries, settings, numbers);
        writes = new LinkedInPosts(entries, settings, numbers, files);
        comments = new LinkedInComments(entries, settings, numbers, views);
        news = new LinkedInNews(accounts, settings, stage.webhooks(), views);
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    @Override
    public String name() {
        return "LinkedIn";
    }

    @Override
    public boolean owns(Call call) {
        return call.path().startsWith("/rest/") || call.path().startsWith("/dms-uploads/") || LinkedInSignIn.owns(call);
    }

    @Override
    public Reply answer(Call call) {
        if (LinkedInSignIn.owns(call)) {
            return signIn.answer(call, members.scopes());
        }
        if (call.path().startsWith("/dms-uploads/")) {
            return files.put(call);
        }
        var version = call.header("linkedin-version");
        if (version.isEmpty()) {
            return LinkedInReplies.error(400, "VERSION_MISSING", 0, "A version must be present");
        }
        if (!VERSIONS.contains(version)) {
            return LinkedInReplies.error(
                    426, "NONEXISTENT_VERSION", 0, "Requested version " + version + " is not active");
        }
        if (!call.header("x-restli-protocol-version").equals("2.0.0")
                || PLAIN_URN.matcher(call.rawPath()).matches()) {
            return LinkedInReplies.error(400, "ILLEGAL_ARGUMENT", 0, "Syntax exception in path variables");
        }
        var token = token(call);
        var account = signIn.by(token, call);
        if (signIn.alone(token)) {
            return LinkedInReplies.list(Json.array(), 0, 10);
        }
        return account.isEmpty() ? LinkedInReplies.unauthorized(signIn.ended(token)) : route(call, account.get());
    }

    private Reply route(Call call, Account account) {
        var action = call.query().getOrDefault("action", "");
        return switch (call.method() + " " + call.path()) {
            case "POST /rest/posts" -> post(call, account);
            case "GET /rest/posts" -> views.posts(call, account);
            case "POST /rest/images" -> files.initialize(call, account, "image");
            case "POST /rest/documents" -> files.initialize(call, account, "document");
            case "POST /rest/videos" ->
                action.equals("finalizeUpload")
                        ? files.finish(call, account)
                        : files.initialize(call, account, "video");
            case "GET /rest/organizationalEntityNotifications" -> views.notifications(call, account);
            case "GET /rest/organizationAcls" -> members.roles(call, account, token(call));
            case "GET /rest/organizations" -> byName(call);
            case "GET /rest/organizationsLookup" -> views.lookup(call);
            case "GET /rest/organizationalEntityShareStatistics" -> views.statistics(call, account);
            case "GET /rest/videoAnalytics" -> views.plays(call);
            default -> one(call, account);
        };
    }

    private Reply one(Call call, Account account) {
        if (LinkedInNews.owns(call)) {
            return news.subscribe(call, account, members.administers(account));
        }
        var comment = COMMENTS.matcher(call.path());
        if (comment.matches()) {
            return comments.answer(call, account, comment.group(1), comment.group(2));
        }
        var file = FILE.matcher(call.path());
        if (file.matches()) {
            return files.look(account, file.group(1));
        }
        var person = PERSON.matcher(call.path());
        if (person.matches()) {
            return views.person(person.group(1));
        }
        var post = POST.matcher(call.path());
        if (post.matches()) {
            return onPost(call, account, post.group(1));
        }
        if (call.path().equals("/rest/organizations/" + account.id())) {
            return Reply.json(200, views.page(account));
        }
        return call.path().equals("/rest/networkSizes/" + LinkedInViews.organization(account.id()))
                ? views.size(account)
                : LinkedInReplies.missing(call.path());
    }

    private Reply onPost(Call call, Account account, String urn) {
        var entry = entries.find(Network.LINKEDIN, urn)
                .filter(found -> found.author().equals(account.id()));
        if (call.method().equals("DELETE")) {
            entry.ifPresent(found -> entries.remove(Network.LINKEDIN, urn));
            return LinkedInReplies.empty(204);
        }
        if (entry.isEmpty()) {
            return LinkedInReplies.missing(urn);
        }
        return call.method().equals("GET")
                ? Reply.json(200, views.post(entry.get()))
                : writes.change(call, entry.get());
    }

    private Reply post(Call call, Account account) {
        var full = settings.limited() ? posts.full(account.id(), 1) : Optional.<Instant>empty();
        return full.isPresent() ? rateLimited() : writes.create(call, account);
    }

    private Reply byName(Call call) {
        var elements = Json.array();
        accounts.find(Network.LINKEDIN, call.query().getOrDefault("vanityName", ""))
                .filter(account -> !account.resident())
                .ifPresent(account -> elements.add(views.page(account)));
        return LinkedInReplies.list(elements, 0, 10);
    }

    private static String token(Call call) {
        return call.header("authorization").replaceFirst("^Bearer ", "");
    }

    @Override
    public Reply rateLimited() {
        return LinkedInReplies.tooMany();
    }

    @Override
    public Reply serverError(int status) {
        return LinkedInReplies.error(status, "INTERNAL_SERVER_ERROR", 0, "Internal Server Error");
    }

    @Override
    public Reply errorWithStatus200() {
        return LinkedInReplies.brokenWithStatus200();
    }

    @Override
    public Reply duplicate() {
        return LinkedInPosts.duplicate("urn:li:share:1");
    }

    @Override
    public void expire(Call call) {
        signIn.end(token(call));
    }

    @Override
    public String publishing() {
        return "POST posts";
    }

    @Override
    public String newAccountId() {
        return String.valueOf(numbers.next());
    }

    @Override
    public Entry post(Account account, String text, Instant at) {
        return Entry.written(account, "urn:li:share:" + numbers.next(), account.id(), text, at, null, null);
    }

    /** Below an answer there is no third level. */
    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        var under = parent.parent() == null || parent.parent().equals(root) ? parent.id() : parent.parent();
        var urn = LinkedInComments.urn(root, String.valueOf(numbers.next()));
        return Entry.written(resident, urn, parent.account(), text, at, under, root);
    }

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        var urn = "urn:li:share:" + numbers.next();
        return Optional.of(Entry.written(resident, urn, council.id(), text, at, null, null));
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
        return "/company/" + account.handle();
    }

    @Override
    public String path(Entry entry) {
        return "/feed/update/" + (entry.root() == null ? entry.id() : entry.root()) + "/";
    }

    @Override
    public List<String> notes(Entry entry) {
        return views.notes(entry);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        var path = PAGE.matcher(call.path());
        return path.matches() ? accounts.find(Network.LINKEDIN, path.group(1)).orElse(null) : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var path = POST_PAGE.matcher(call.path());
        return path.matches() ? entries.find(Network.LINKEDIN, path.group(1)).orElse(null) : null;
    }
}
