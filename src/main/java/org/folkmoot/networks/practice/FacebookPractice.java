package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;

/** The Graph API's calls for one page at a time (developers.facebook.com, v25.0, read 2026-11-22). */
@SuppressWarnings("NullAway.Init") // open() comes first
public final class FacebookPractice implements PracticeNetwork {

    private static final Pattern PATH = Pattern.compile("/v\\d+\\.\\d/([^/]+)(?:/([^/]+))?");
    private static final Set<String> INSIGHTS = Set.of(
            "page_media_view",
            "page_total_media_view_unique",
            "page_post_engagements",
            "page_follows",
            "post_media_view",
            "post_total_media_view_unique",
            "post_clicks");

    private Accounts accounts;
    private Entries entries;
    private Settings settings;
    private PracticeStage.Numbers numbers;
    private Webhooks webhooks;
    private FacebookNodes nodes;
    private FacebookWrites writes;
    private FacebookEvents events;

    @Override
    public void open(PracticeStage stage) {
        accounts = stage.accounts();
        entries = stage.entries();
        settings = stage.settings();
        numbers = stage.numbers();
        webhooks = stage.webhooks();
        nodes = new FacebookNodes(accounts, entries, settings);
        events = new FacebookEvents(accounts, webhooks);
        writes = new FacebookWrites(numbers, entries, settings, events, nodes);
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
        return PATH.matcher(call.path()).matches();
    }

    @Override
    public Reply answer(Call call) {
        var parameters = call.parameters();
        var token = parameters.getOrDefault("access_token", "");
        if (accounts.dead(token)) {
            return GraphReplies.error(400, 190, 463, "Error validating access token: Session has expired");
        }
        var page = accounts.bySecret(Network.FACEBOOK, token);
        if (page.isEmpty()) {
            return GraphReplies.error(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
        }
        var proof = Webhooks.signature(page.get().appSecret(), token.getBytes(StandardCharsets.UTF_8));
        if (!proof.equals(parameters.getOrDefault("appsecret_proof", ""))) {
            return GraphReplies.error(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        var path = PATH.matcher(call.path());
        path.matches();
        try {
            return route(call, page.get(), path.group(1), path.group(2), parameters)
                    .with("X-App-Usage", "{\"call_count\":1,\"total_time\":1,\"total_cputime\":1}");
        } catch (GraphFields.NoSuchField e) {
            return GraphReplies.error(400, 100, 0, e.getMessage());
        }
    }

    private Reply route(Call call, Account page, String id, @Nullable String edge, Map<String, String> parameters) {
        if (id.equals("debug_token")) {
            return debugToken(page);
        }
        if (edge == null) {
            return switch (call.method()) {
                case "GET" -> node(page, id, parameters);
                case "DELETE" -> delete(page, id);
                default -> change(page, id, parameters);
            };
        }
        return switch (call.method() + " " + edge) {
            case "POST feed" -> ownPage(page, id) ? writes.feed(call, page, parameters) : GraphReplies.permission();
            case "POST photos" -> ownPage(page, id) ? writes.photo(call, page, parameters) : GraphReplies.permission();
            case "POST comments" -> writes.comment(call, page, id, parameters);
            case "POST subscribed_apps" -> subscribe(page);
            case "GET published_posts", "GET feed" -> published(page, parameters);
            case "GET comments" -> comments(page, id, parameters);
            case "GET insights" -> insights(page, id, parameters);
            default -> GraphReplies.unsupported();
        };
    }

    private static boolean ownPage(Account page, String id) {
        return id.equals(page.id()) || id.equals("me");
    }

    private Reply debugToken(Account page) {
        var body = Json.object();
        var data =
                body.putObject("data").put("type", "PAGE").put("is_valid", true).put("profile_id", page.id());
        data.put("expires_at", 0).put("data_access_expires_at", nodes.figure(page.id(), "data_access_expires_at"));
        data.putArray("scopes")
                .add("pages_show_list")
                .add("pages_manage_posts")
                .add("pages_read_engagement")
                .add("pages_read_user_content")
                .add("pages_manage_engagement")
                .add("pages_manage_metadata")
                .add("read_insights");
        return Reply.json(200, body);
    }

    private Reply node(Account page, String id, Map<String, String> parameters) {
        var fields = GraphFields.parse(parameters.getOrDefault("fields", "id"));
        return ownPage(page, id)
                ? Reply.json(200, nodes.page(page, fields))
                : nodes.visible(page, id)
                        .map(entry -> Reply.json(200, nodes.entry(entry, fields)))
                        .orElseGet(() -> GraphReplies.gone(id));
    }

    /** A page corrects its own posts and hides others' comments; a hidden one is marked in its record. */
    private Reply change(Account page, String id, Map<String, String> parameters) {
        var entry = nodes.visible(page, id);
        if (entry.isEmpty()) {
            return GraphReplies.gone(id);
        }
        var ours = entry.get().author().equals(page.id());
        if (parameters.containsKey("message") && ours) {
            entries.change(entry.get().saying(parameters.get("message")));
        } else if (parameters.containsKey("is_hidden") && !ours) {
            var hidden = Boolean.parseBoolean(parameters.get("is_hidden"));
            entries.change(entry.get().recorded(hidden ? "{\"hidden\":true}" : "", ""));
        } else {
            return GraphReplies.permission();
        }
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply delete(Account page, String id) {
        if (nodes.visible(page, id).isEmpty()) {
            return GraphReplies.gone(id);
        }
        entries.remove(Network.FACEBOOK, id);
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply subscribe(Account page) {
        settings.subscribe(page.id());
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply published(Account page, Map<String, String> parameters) {
        var since = parameters.containsKey("since")
                ? Instant.ofEpochSecond(Long.parseLong(parameters.get("since")))
                : Instant.EPOCH;
        return edge(parameters, nodes.published(page, since));
    }

    private Reply comments(Account page, String id, Map<String, String> parameters) {
        return nodes.visible(page, id)
                .map(entry -> edge(parameters, nodes.comments(entry, parameters)))
                .orElseGet(() -> GraphReplies.gone(id));
    }

    private Reply edge(Map<String, String> parameters, List<Entry> all) {
        var modifiers = new HashMap<>(parameters);
        var inside = GraphFields.parse(parameters.getOrDefault("fields", ""));
        return Reply.json(200, nodes.edge(new GraphFields("", modifiers, inside), all));
    }

    /** Pages with fewer than 100 followers get no insights: an empty list, not a nought. */
    private Reply insights(Account page, String id, Map<String, String> parameters) {
        var metric = parameters.getOrDefault("metric", "");
        if (!INSIGHTS.contains(metric)) {
            return GraphReplies.error(400, 100, 0, "(#100) The value must be a valid insights metric");
        }
        var body = Json.object();
        var data = body.putArray("data");
        var value = entries.figures(Network.FACEBOOK, id).get(metric);
        if (page.followers() >= 100 && value != null) {
            data.addObject()
                    .put("name", metric)
                    .put("period", parameters.getOrDefault("period", "day"))
                    .putArray("values")
                    .addObject()
                    .put("value", value);
        }
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

    @Override
    public Optional<Entry> mention(Account resident, Account council, String text, Instant at) {
        return Optional.empty();
    }

    @Override
    public void commented(Entry comment, Account author) {
        events.comment(comment, author);
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
