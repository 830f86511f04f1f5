package org.folkmoot.networks.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.WebhookCall;
import org.folkmoot.networks.graph.Signatures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What X tells by itself through the X Activity API: who named the account and who answered its posts (docs.x.com,
 * webhooks and activity event payloads, read 2026-11-22). Calls are signed over the raw bytes with the app's consumer
 * secret, and may come again for 24 hours.
 */
final class XWebhook implements Receives {

    /** Also the key of the challenge by which X makes sure, again and again, that the address is ours. */
    static final String CONSUMER_SECRET = "consumerSecret";
    /** The app's own token, which may list its webhooks. */
    static final String APP_TOKEN = "appToken";

    static final String REPLY = "post.reply.create";
    static final String MENTION = "post.mention.create";

    private static final Set<String> WANTED = Set.of(REPLY, MENTION, "post.delete");
    private static final String PREFIX = "sha256=";

    /** We sign what anybody hands in here: nothing that could be the body of a call. */
    private static final String CHALLENGE = "[A-Za-z0-9+/=_.:-]{1,200}";

    @Override
    public String handshakeType() {
        return "application/json";
    }

    @Override
    public Optional<String> handshake(WebhookCall call, Map<String, String> secrets) {
        var secret = secrets.getOrDefault(CONSUMER_SECRET, "");
        return secret.isEmpty()
                ? Optional.empty()
                : call.parameter("crc_token")
                        .filter(token -> token.matches(CHALLENGE))
                        .map(token -> signature(secret, token.getBytes(StandardCharsets.UTF_8)))
                        .map(signed -> Json.text(Json.object().put("response_token", signed)));
    }

    @Override
    public boolean verified(WebhookCall call, Map<String, String> secrets) {
        var secret = secrets.getOrDefault(CONSUMER_SECRET, "");
        return !secret.isEmpty()
                && call.header("x-twitter-webhooks-signature")
                        .filter(signature -> Signatures.same(signature, signature(secret, call.body())))
                        .isPresent();
    }

    private static String signature(String secret, byte[] body) {
        return PREFIX + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Signatures.hmac(secret, body)));
    }

    @Override
    public List<InboundEvent> parse(byte[] body) {
        return Json.parse(body)
                .map(call -> call.path("data"))
                .filter(data ->
                        !data.path("filter").path("user_id").asString("").isEmpty())
                .map(data -> List.of(event(data, body)))
                .orElseGet(List::of);
    }

    /** The same thing has the same key, also where X sends it again under another number. */
    private static InboundEvent event(JsonNode data, byte[] body) {
        var account = data.path("filter").path("user_id").asString("");
        var type = data.path("event_type").asString("");
        var payload = data.path("payload");
        var thing = payload.path("id").asString(data.path("event_uuid").asString(digest(body)));
        var comment = type.equals(REPLY) || type.equals(MENTION) ? comment(account, type, data) : null;
        return new InboundEvent(
                account,
                String.join("|", account, type, thing),
                comment == null ? type : "comment.add",
                XReading.time(payload.path("created_at").asString("")),
                comment,
                Json.text(data));
    }

    private static @Nullable RemoteComment comment(String account, String type, JsonNode data) {
        var post = data.path("payload");
        if (post.path("id").asString("").isEmpty()
                || XReading.time(post.path("created_at").asString("")).equals(Instant.EPOCH)) {
            return null;
        }
        var people = new HashMap<String, JsonNode>();
        data.path("includes")
                .path("users")
                .forEach(user -> people.put(user.path("id").asString(""), user));
        return XReading.comment(account, type.equals(REPLY), post, people, RemoteRef::of);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** X sends what an account wants to a webhook of its app, which somebody has to have made there before. */
    @Override
    public Answer<Boolean> subscribe(Session session, URI address) {
        if (session.secrets().getOrDefault(APP_TOKEN, "").isEmpty()) {
            return Answer.of(false);
        }
        return switch (app(session).get("/2/webhooks", Map.of("webhook_config.fields", "id,url,valid"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                for (var webhook : body.path("data")) {
                    if (webhook.path("valid").asBoolean(false)
                            && webhook.path("url").asString("").contains("/webhooks/")) {
                        yield subscribe(session, webhook.path("id").asString());
                    }
                }
                yield Answer.of(false);
            }
        };
    }

    private static Answer<Boolean> subscribe(Session session, String webhook) {
        return switch (XApi.of(session).get("/2/activity/subscriptions", Map.of("max_results", "1000"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var there = body.path("data")
                        .valueStream()
                        .filter(one ->
                                one.path("filter").path("user_id").asString("").equals(session.remoteAccountId()))
                        .map(one -> one.path("event_type").asString(""))
                        .collect(Collectors.toSet());
                for (var type : WANTED) {
                    if (!there.contains(type)
                            && order(session, webhook, type) instanceof Answer.Failed<JsonNode>(var failure)) {
                        yield Answer.failed(failure);
                    }
                }
                yield Answer.of(true);
            }
        };
    }

    private static Answer<JsonNode> order(Session session, String webhook, String type) {
        var body =
                Json.object().put("event_type", type).put("webhook_id", webhook).put("tag", "folkmoot");
        body.putObject("filter").put("user_id", session.remoteAccountId());
        return XApi.of(session).post("/2/activity/subscriptions", body);
    }

    private static XApi app(Session session) {
        return new XApi(session.http(), session.base(), session.secret(APP_TOKEN));
    }
}
