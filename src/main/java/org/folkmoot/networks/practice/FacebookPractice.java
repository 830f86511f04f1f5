package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The Graph API's calls for one page at a time (developers.facebook.com, v25.0, read 2026-11-22). */
final class FacebookPractice implements PracticeNetwork {

    private static final Pattern PATH = Pattern.compile("/v\\d+\\.\\d/([^/]+)(?:/([^/]+))?");
    private static final int LONGEST_MESSAGE = 63_206;
    private static final Set<String> INSIGHTS = Set.of(
            "page_media_view", "page_total_media_view_unique", "page_post_engagements", "page_follows",
            "post_media_view", "post_total_media_view_unique", "post_clicks");

    private final Database database;
    private final Accounts accounts;
    private final Entries entries;
    private final Settings settings;
    private final Webhooks webhooks;
    private final FacebookNodes nodes;

    FacebookPractice(Database database, Accounts accounts, Entries entries, Settings settings, Webhooks webhooks) {
        this.database = database;
        this.accounts = accounts;
        this.entries = entries;
        this.settings = settings;
        this.webhooks = webhooks;
        this.nodes = new FacebookNodes(accounts, entries, settings);
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
    }

    @Override
    public boolean owns(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public Reply answer(Call call) {
        var parameters = call.parameters();
        var token = parameters.getOrDefault("access_token", "");
        if (accounts.dead(token)) {
            return error(400, 190, 463, "Error validating access token: Session has expired");
        }
        var page = accounts.bySecret(Network.FACEBOOK, token);
        if (page.isEmpty()) {
            return error(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
        }
        var proof = Webhooks.signature(page.get().appSecret(), token.getBytes(StandardCharsets.UTF_8));
        if (!proof.equals(parameters.getOrDefault("appsecret_proof", ""))) {
            return error(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        var path = PATH.matcher(call.path());
        path.matches();
        try {
            return route(call, page.get(), path.group(1), path.group(2), parameters)
                    .with("X-App-Usage", "{\"call_count\":1,\"total_time\":1,\"total_cputime\":1}");
        } catch (FacebookNodes.NoSuchField e) {
            return error(400, 100, 0, e.getMessage());
        }
    }

    private Reply route(Call call, Account page, String id, @Nullable String edge, Map<String, String> parameters) {
        var get = call.method().equals("GET");
        if (id.equals("debug_token")) {
            return debugToken(page);
        }
        if (edge == null) {
            return get ? node(page, id, parameters) : call.method().equals("DELETE") ? delete(page, id) : unsupported();
        }
        return switch (call.method() + " " + edge) {
            case "POST feed" -> ownPage(page, id) ? feed(call, page, parameters) : permission();
            case "POST photos" -> ownPage(page, id) ? photo(call, page, parameters) : permission();
            case "POST comments" -> comment(call, page, id, parameters);
            case "POST subscribed_apps" -> subscribe(page);
            case "GET published_posts", "GET feed" -> published(page, parameters);
            case "GET comments" -> comments(page, id, parameters);
            case "GET insights" -> insights(page, id, parameters);
            default -> unsupported();
        };
    }

    private static boolean ownPage(Account page, String id) {
        return id.equals(page.id()) || id.equals("me");
    }

    private static Reply debugToken(Account page) {
        var body = Json.object();
        var data = body.putObject("data").put("type", "PAGE").put("is_valid", true).put("profile_id", page.id());
        data.put("expires_at", 0).put("data_access_expires_at", 0);
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
                : visible(page, id)
                        .map(entry -> Reply.json(200, nodes.entry(entry, fields)))
                        .orElseGet(() -> gone(id));
    }

    private Reply delete(Account page, String id) {
        if (visible(page, id).isEmpty()) {
            return gone(id);
        }
        entries.remove(Network.FACEBOOK, id);
        return Reply.json(200, Json.object().put("success", true));
    }

    private Reply feed(Call call, Account page, Map<String, String> parameters) {
        var message = parameters.getOrDefault("message", "");
        var link = parameters.getOrDefault("link", "");
        var photos = attached(parameters);
        if (message.isBlank() && link.isEmpty() && photos.isEmpty()) {
            return error(400, 100, 0, "(#100) You must supply a message, a link or media");
        }
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            return error(400, 100, 0, "(#100) The message is too long");
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s]+")) {
            return error(400, 1500, 0, "(#1500) The url you supplied is invalid");
        }
        var images = new ArrayList<Entry.Image>();
        for (var photo : photos) {
            var blob = entries.blob(Network.FACEBOOK, page.id(), photo);
            if (blob.isEmpty()) {
                return error(400, 100, 33, "Unsupported post request. Object with ID '" + photo + "' does not exist");
            }
            images.add(new Entry.Image(photo, blob.get().alt()));
        }
        var entry = post(call, page, message, images, link);
        return Reply.json(200, Json.object().put("id", entry.id()));
    }

    private Entry post(Call call, Account page, String message, List<Entry.Image> images, String link) {
        var now = settings.now();
        var entry = new Entry(
                Network.FACEBOOK, page.id() + "_" + database.nextNumber(), page.id(), page.id(), message,
                now, now.plus(call.hidden()), null, null, images, link, "", "");
        entries.add(entry);
        return entry;
    }

    private static List<String> attached(Map<String, String> parameters) {
        var list = parameters.get("attached_media");
        var photos = new ArrayList<String>();
        if (list != null) {
            Json.parse(("{\"list\":" + list + "}").getBytes(StandardCharsets.UTF_8))
                    .ifPresent(body -> body.path("list")
                            .forEach(item -> photos.add(item.path("media_fbid").asString(""))));
        }
        return photos;
    }

    private Reply photo(Call call, Account page, Map<String, String> parameters) {
        var form = Multipart.of(call.header("content-type"), call.body());
        if (form.file().length == 0 || !form.mime().startsWith("image/")) {
            return error(400, 324, 0, "(#324) Requires upload file");
        }
        if (form.file().length > 10_000_000) {
            return error(400, 1_363_030, 0, "The photo is too large");
        }
        var id = String.valueOf(database.nextNumber());
        var alt = parameters.getOrDefault("alt_text_custom", "");
        if (!Boolean.parseBoolean(parameters.getOrDefault("temporary", "false"))) {
            entries.addBlob(Network.FACEBOOK, page.id(), new Entries.Blob(id, form.mime(), form.file(), alt));
        }
        var body = Json.object().put("id", id);
        if (!"false".equals(parameters.get("published"))) {
            var caption = parameters.getOrDefault("caption", "");
            body.put("post_id", post(call, page, caption, List.of(new Entry.Image(id, alt)), "").id());
        }
        return Reply.json(200, body);
    }

    private Reply comment(Call call, Account page, String target, Map<String, String> parameters) {
        var parent = visible(page, target);
        if (parent.isEmpty()) {
            return gone(target);
        }
        var message = parameters.getOrDefault("message", "");
        if (message.isBlank()) {
            return error(400, 100, 0, "(#100) You must supply a message");
        }
        var root = parent.get().root() == null ? parent.get().id() : parent.get().root();
        var now = settings.now();
        var entry = new Entry(
                Network.FACEBOOK, root.substring(root.indexOf('_') + 1) + "_" + database.nextNumber(), page.id(),
                page.id(), message, now, now.plus(call.hidden()), target, root, List.of(), "", "", "");
        entries.add(entry);
        webhooks.comment(entry, page);
        return Reply.json(200, Json.object().put("id", entry.id()));
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
        return visible(page, id)
                .map(entry -> edge(parameters, nodes.comments(entry, parameters)))
                .orElseGet(() -> gone(id));
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
            return error(400, 100, 0, "(#100) The value must be a valid insights metric");
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

    private Optional<Entry> visible(Account page, String id) {
        return entries.find(Network.FACEBOOK, id)
                .filter(entry -> entry.account().equals(page.id()))
                .filter(entry -> !entry.visibleAt().isAfter(settings.now()));
    }

    private static Reply gone(String id) {
        return error(400, 100, 33, "Unsupported get request. Object with ID '" + id
                + "' does not exist, cannot be loaded due to missing permissions");
    }

    private static Reply permission() {
        return error(403, 200, 0, "(#200) The permission(s) pages_manage_posts are not available");
    }

    private static Reply unsupported() {
        return error(400, 2500, 0, "Unknown path components");
    }

    private static Reply error(int status, int code, int subcode, @Nullable String message) {
        return Reply.json(status, errorBody(code, subcode, message == null ? "" : message));
    }

    private static JsonNode errorBody(int code, int subcode, String message) {
        var body = Json.object();
        var error = body.putObject("error")
                .put("message", message)
                .put("type", code == 190 ? "OAuthException" : "GraphMethodException")
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "Apractice");
        return body;
    }

    @Override
    public Reply rateLimited() {
        return error(400, 80001, 2446079, "There have been too many calls to this Page account. Wait a bit and try again.")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,"
                                + "\"estimated_time_to_regain_access\":1}]}");
    }

    @Override
    public Reply serverError(int status) {
        return error(status, 2, 0, "An unexpected error has occurred. Please retry your request later.");
    }

    @Override
    public Reply errorWithStatus200() {
        return error(200, 1, 99, "An unknown error occurred");
    }

    @Override
    public Reply duplicate() {
        return error(400, 506, 1_455_006, "(#506) Duplicate status message");
    }

    @Override
    public void expire(Call call) {
        accounts.kill(call.parameters().getOrDefault("access_token", ""));
    }
}
