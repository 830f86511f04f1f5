package org.folkmoot.networks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets the stage on the practice networks: accounts, residents who comment, figures, faults, the time. For the
 * demonstration, for training and for tests; a connector never uses it.
 *
 * <p>Every call throws {@link IllegalStateException} when the practice networks do not answer or refuse.
 */
public final class PracticeControl {

    private final URI address;

    /** @param address as {@link Networks#practiceAddress()} gives it */
    public PracticeControl(URI address) {
        this.address = address;
    }

    public boolean running() {
        return send(Request.get(address, "/practice/health", Map.of())) instanceof Exchange.Answered answered
                && answered.ok();
    }

    /**
     * Makes or changes an account of the council.
     *
     * @param id the permanent id to give it; null for a new one
     * @param secret app password on Bluesky, page token on Facebook
     * @param appSecret of the Facebook app; empty on Bluesky
     * @return the permanent id
     */
    public String account(
            Network network,
            @Nullable String id,
            String handle,
            String name,
            String secret,
            String appSecret,
            long followers) {
        var body = body(network)
                .put("handle", handle)
                .put("name", name)
                .put("secret", secret)
                .put("appSecret", appSecret)
                .put("followers", followers);
        if (id != null) {
            body.put("id", id);
        }
        return post("accounts", body).path("id").asString();
    }

    /**
     * A resident answers a post or a comment.
     *
     * @param target its id on the network
     * @param resident a name; the same name is the same person
     * @param at null for the practice networks' own time
     * @return the comment's id
     */
    public String comment(Network network, String target, String resident, String text, @Nullable Instant at) {
        var body = at(body(network), at)
                .put("target", target)
                .put("name", resident)
                .put("text", text);
        return post("comments", body).path("id").asString();
    }

    /** A resident writes a post of their own that mentions the account, on Bluesky. */
    public String mention(String account, String resident, String text, @Nullable Instant at) {
        return mention(Network.BLUESKY, account, resident, text, at);
    }

    /** A resident writes a post of their own that mentions the account, where the network has such a thing. */
    public String mention(Network network, String account, String resident, String text, @Nullable Instant at) {
        var body = at(body(network), at)
                .put("account", account)
                .put("name", resident)
                .put("text", text);
        return post("comments", body).path("id").asString();
    }

    /** @param person the resident's own id on the network */
    public record Written(String id, String person) {}

    /** A resident writes to the account in private. */
    public Written message(Network network, String account, String resident, String text, @Nullable Instant at) {
        var made = toThePage("messages", network, account, resident, text, at);
        return new Written(made.path("id").asString(), made.path("author").asString());
    }

    /** A resident writes on the account's own page. */
    public String visit(Network network, String account, String resident, String text, @Nullable Instant at) {
        return toThePage("visits", network, account, resident, text, at)
                .path("id")
                .asString();
    }

    private JsonNode toThePage(
            String how, Network network, String account, String resident, String text, @Nullable Instant at) {
        var body = at(body(network), at)
                .put("account", account)
                .put("name", resident)
                .put("text", text);
        return post(how, body);
    }

    /** What a network keeps beside posts and people, in its own form; the practice network says which keys it knows. */
    public void note(Network network, String key, String value) {
        post("notes", body(network).put("key", key).put("value", value));
    }

    public String note(Network network, String key) {
        return got(send(Request.get(address, "/practice/notes", Map.of("network", network.key(), "key", key))))
                .path("value")
                .asString("");
    }

    /** Somebody at the council posts in the network's own app, past Folkmoot. */
    public String post(Network network, String account, String text, @Nullable Instant at) {
        return post("posts", at(body(network), at).put("account", account).put("text", text))
                .path("id")
                .asString();
    }

    /** @param alts the text alternative of each image, in order */
    public record Shown(
            String id,
            String text,
            Instant createdAt,
            List<String> alts,
            String link,
            @Nullable String parent,
            String record) {}

    /** Everything that the account has written, replies included, newest first; hidden ones too. */
    public List<Shown> posts(Network network, String account) {
        var answer = got(
                send(Request.get(address, "/practice/posts", Map.of("network", network.key(), "account", account))));
        return shown(answer.path("posts"));
    }

    private static List<Shown> shown(JsonNode list) {
        var posts = new ArrayList<Shown>();
        for (var post : list) {
            var alts = new ArrayList<String>();
            post.path("alts").forEach(alt -> alts.add(alt.asString()));
            posts.add(new Shown(
                    post.path("id").asString(),
                    post.path("text").asString(),
                    Instant.parse(post.path("createdAt").asString()),
                    List.copyOf(alts),
                    post.path("link").asString(""),
                    post.path("parent").asString(null),
                    post.path("record").asString("")));
        }
        return List.copyOf(posts);
    }

    /** What residents wrote under a post and is still there, oldest first. */
    public List<Shown> comments(Network network, String post) {
        var answer =
                got(send(Request.get(address, "/practice/comments", Map.of("network", network.key(), "post", post))));
        return shown(answer.path("posts"));
    }

    /** The next matching call goes wrong. {@link #publishing} names the call that publishes. */
    public void fault(Network network, PracticeFault fault, String operation) {
        fault(network, fault, operation, 1, Duration.ZERO);
    }

    /**
     * @param operation method and last part of the path: {@code POST putRecord}, {@code POST feed}; empty for any call
     * @param times how many calls go wrong
     * @param delay for DELAYED_VISIBILITY: how long it stays hidden
     */
    public void fault(Network network, PracticeFault fault, String operation, int times, Duration delay) {
        faultAfter(network, fault, operation, 0, times, delay);
    }

    /** @param spared how many such calls go well before, as the first parts of a thread */
    public void faultAfter(
            Network network, PracticeFault fault, String operation, int spared, int times, Duration delay) {
        var webhook = fault == PracticeFault.WEBHOOK_TWICE || fault == PracticeFault.WEBHOOK_OUT_OF_ORDER;
        post(
                "faults",
                body(network)
                        .put("fault", fault.name())
                        .put("operation", webhook ? "webhook" : operation)
                        .put("spared", spared)
                        .put("times", times)
                        .put("delaySeconds", delay.toSeconds()));
    }

    /** The operation that makes a post appear, whatever this network calls it. */
    public static String publishing(Network network) {
        return "publishing";
    }

    /** What a network behaves like, where it can behave in several ways; empty for its usual one. */
    public void manner(Network network, String manner) {
        post("manner", body(network).put("manner", manner));
    }

    public void clearFaults() {
        got(send(new Request("DELETE", address.resolve("/practice/faults"), Map.of(), null)));
    }

    /** What the networks take for now, and give to new posts; null goes back to the real time. */
    public void clock(@Nullable Instant now) {
        post("clock", Json.object().put("now", now == null ? null : now.toString()));
    }

    /** Whether the networks' rate limits hold; they do unless switched off. */
    public void limits(boolean on) {
        post("limits", Json.object().put("on", on));
    }

    /** How long every answer of the networks takes from now on. */
    public void latency(Duration latency) {
        post("latency", Json.object().put("millis", latency.toMillis()));
    }

    public void followers(Network network, String account, long followers) {
        figures(body(network).put("account", account), Map.of("followers", followers));
    }

    /** @param figures by the network's names for insights, and likes, shares, quotes, bookmarks */
    public void figures(Network network, String post, Map<String, Long> figures) {
        figures(body(network).put("thing", post), figures);
    }

    /** The account's own insights, such as {@code page_media_view}. */
    public void accountFigures(Network network, String account, Map<String, Long> figures) {
        figures(body(network).put("account", account), figures);
    }

    /** From now on Facebook says that access to the page's data ends then, unless somebody consents again. */
    public void accessEnds(String page, Instant at) {
        accountFigures(Network.FACEBOOK, page, Map.of("data_access_expires_at", at.getEpochSecond()));
    }

    /** @return whether the address answered the challenge; only then Facebook keeps it for the page */
    public boolean webhook(String page, URI callback, String verifyToken) {
        var body = Json.object()
                .put("page", page)
                .put("callback", callback.toString())
                .put("verifyToken", verifyToken);
        return post("webhooks", body).path("verified").asBoolean(false);
    }

    private void figures(ObjectNode body, Map<String, Long> figures) {
        var values = body.putObject("figures");
        figures.forEach(values::put);
        post("figures", body);
    }

    private static ObjectNode body(Network network) {
        return Json.object().put("network", network.key());
    }

    static ObjectNode at(ObjectNode body, @Nullable Instant at) {
        return at == null ? body : body.put("at", at.toString());
    }

    JsonNode post(String path, ObjectNode body) {
        return got(send(Request.post(address, "/practice/" + path, "application/json", Json.bytes(body))));
    }

    private Exchange send(Request request) {
        return new GuardedHttp(
                        GuardedHttp.shared(),
                        GuardedHttp.Reach.practice(address),
                        List.of(),
                        Instant.now().plusSeconds(30))
                .send(request);
    }

    private static JsonNode got(Exchange exchange) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            return Json.parse(answered.body()).orElseGet(Json::object);
        }
        throw new IllegalStateException("The practice networks did not do it: "
                + (exchange instanceof Exchange.Answered answered ? answered.text() : exchange));
    }
}
