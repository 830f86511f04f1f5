package org.folkmoot.networks.facebook.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Consents;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.GraphConsents;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.PracticeNetwork;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Webhooks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Graph API (developers.facebook.com, v25.0, read 2026-11-22). Notes of {@code PracticeControl} set what posts and
 * people do not: see {@link FacebookGrants}, {@link FacebookProfile} and {@link FacebookBusiness}.
 */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class FacebookPractice implements PracticeNetwork {

    private static final Pattern PATH = Pattern.compile("/v\\d+\\.\\d/([^/]+)(?:/([^/]+))?");

    private Accounts accounts;
    private Entries entries;
    private PracticeStage.Numbers numbers;
    private Webhooks webhooks;
    private FacebookNews news;
    private FacebookGrants grants;
    private FacebookEdges edges;
    private FacebookVideoUploads videos;
    private FacebookBusiness business;
    private GraphConsents consents;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        numbers = stage.numbers();
        webhooks = stage.webhooks();
        grants = new FacebookGrants(stage.settings());
        news = new FacebookNews(accounts, webhooks);
        var nodes = new FacebookNodes(accounts, entries, stage.settings());
        var messenger = new PageMessenger(
                Network.FACEBOOK, stage.entries(), stage.settings(), stage.numbers(), nodes, news::tell);
        videos = new FacebookVideoUploads(stage);
        business = new FacebookBusiness(stage);
        consents = new GraphConsents(
                new Consents(Network.FACEBOOK, "Facebook", true, accounts, stage.settings()),
                "pages_manage_posts",
                FacebookGrants.ALL,
                FacebookPractice::page);
        edges = new FacebookEdges(stage, nodes, new FacebookWrites(stage, nodes, news), messenger, videos);
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
    }

    @Override
    public String name() {
        return "Facebook";
    }

    /** Instagram's calls have the same paths on another host, so it is asked before Facebook. */
    @Override
    public boolean owns(Call call) {
        return PATH.matcher(call.path()).matches()
                || FacebookVideoUploads.PATH.matcher(call.path()).matches();
    }

    @Override
    public Reply answer(Call call) {
        if (FacebookVideoUploads.PATH.matcher(call.path()).matches()) {
            return videos.bytes(call);
        }
        if (consents.owns(call)) {
            return consents.answer(call);
        }
        var parameters = call.parameters();
        var token = parameters.getOrDefault("access_token", "");
        if (accounts.dead(token)) {
            return GraphReplies.error(400, 190, 463, "Error validating access token: Session has expired");
        }
        var path = PATH.matcher(call.path());
        path.matches();
        var system = business.of(token);
        if (system.isPresent()) {
            return business.answer(call, system.get(), path.group(1), path.group(2), parameters);
        }
        var page = accounts.bySecret(Network.FACEBOOK, token);
        if (page.isEmpty()) {
            return GraphReplies.error(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
        }
        var proof = Webhooks.signature(page.get().appSecret(), token.getBytes(StandardCharsets.UTF_8));
        if (!proof.equals(parameters.getOrDefault("appsecret_proof", ""))) {
            return GraphReplies.error(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        return route(call, page.get(), path.group(1), path.group(2), parameters)
                .with("X-App-Usage", "{\"call_count\":1,\"total_time\":1,\"total_cputime\":1}");
    }

    private Reply route(Call call, Account page, String id, @Nullable String edge, Map<String, String> parameters) {
        if (id.equals("debug_token")) {
            return debugToken(page);
        }
        var missing = grants.missing(page, call.method(), id, edge, parameters);
        if (missing.isPresent()) {
            return GraphReplies.permission(missing.get());
        }
        try {
            return edge == null ? edges.node(call, page, id, parameters) : edges.edge(call, page, id, edge, parameters);
        } catch (GraphFields.NoSuchField e) {
            return GraphReplies.error(400, 100, 0, e.getMessage());
        }
    }

    private static ObjectNode page(Account account) {
        return Json.object()
                .put("id", account.id())
                .put("name", account.name())
                .put("username", account.handle())
                .put("link", "https://www.facebook.com/" + account.id());
    }

    private Reply debugToken(Account page) {
        var body = Json.object();
        var data =
                body.putObject("data").put("type", "PAGE").put("is_valid", true).put("profile_id", page.id());
        var ends = entries.figures(Network.FACEBOOK, page.id()).getOrDefault("data_access_expires_at", 0L);
        data.put("expires_at", 0).put("data_access_expires_at", ends);
        var scopes = data.putArray("scopes");
        grants.of(page).forEach(scopes::add);
        return Reply.json(200, body);
    }

    @Override
    public Reply rateLimited() {
        return GraphReplies.error(
                        400,
                        80001,
                        2446079,
                        "There have been too many calls to this Page account. Wait a bit and try again.")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,"
                                + "\"estimated_time_to_regain_access\":1}]}");
    }

    @Override
    public Reply serverError(int status) {
        return GraphReplies.error(status, 2, 0, "An unexpected error has occurred. Please retry your request later.");
    }

    @Override
    public Reply errorWithStatus200() {
        return GraphReplies.error(200, 1, 99, "An unknown error occurred");
    }

    @Override
    public Reply duplicate() {
        return GraphReplies.error(400, 506, 1_455_006, "(#506) Duplicate status message");
    }

    @Override
    public void expire(Call call) {
        accounts.kill(call.parameters().getOrDefault("access_token", ""));
    }

    @Override
    public String publishing() {
        return "POST feed";
    }

    @Override
    public String newAccountId() {
        return String.valueOf(numbers.next());
    }

    @Override
    public Entry post(Account account, String text, Instant at) {
        var id = account.id() + "_" + numbers.next();
        return Entry.written(account, id, account.id(), text, at, null, null);
    }

    /** A comment's id begins with the post's number. */
    @Override
    public Entry comment(Account resident, Entry parent, String root, String text, Instant at) {
        var id = root.substring(root.indexOf('_') + 1) + "_" + numbers.next();
        return Entry.written(resident, id, parent.account(), text, at, parent.id(), root);
    }

    /** A post on the resident's own wall that names the page. */
    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        var id = resident.id() + "_" + numbers.next();
        return Optional.of(
                Entry.written(resident, id, council.id(), text, at, null, null).recorded(FacebookNodes.TAGGED, ""));
    }

    @Override
    public Optional<Entry> visit(Account resident, Account council, String text, Instant at) {
        var id = council.id() + "_" + numbers.next();
        return Optional.of(Entry.written(resident, id, council.id(), text, at, null, null));
    }

    @Override
    public Optional<Entry> message(Account resident, Account council, String text, Instant at) {
        return Optional.of(PageMessenger.said(resident, council, resident, text, at, numbers.next()));
    }

    @Override
    public boolean takesMessages() {
        return true;
    }

    @Override
    public void commented(Entry written, Account author) {
        news.tell(written, author);
    }

    @Override
    public boolean handshake(Account account, String callback, String word) {
        return webhooks.hub(callback, word);
    }

    @Override
    public String path(Account account) {
        return "/" + account.id();
    }

    @Override
    public String path(Entry entry) {
        return "/" + entry.id();
    }

    @Override
    public List<String> notes(Entry entry) {
        return FacebookNodes.notes(entry);
    }

    @Override
    public @Nullable Account accountAt(Call call) {
        var id = call.path().substring(1);
        return id.matches("\\d+") ? accounts.find(Network.FACEBOOK, id).orElse(null) : null;
    }

    @Override
    public @Nullable Entry entryAt(Call call) {
        var id = call.path().substring(1);
        return id.matches("\\d+_\\d+") ? entries.find(Network.FACEBOOK, id).orElse(null) : null;
    }
}
