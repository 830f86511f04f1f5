package org.folkmoot.networks.x.practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.folkmoot.networks.practice.Webhooks;

/**
 * Webhooks of an app, and what its accounts want to be told. The consumer secret is the app's one secret here, and the
 * app's own token the same with {@code .app} behind it.
 */
record XNews(Accounts accounts, Settings settings, Webhooks webhooks) {

    static final String OF_THE_APP = ".app";

    private static final String SUBSCRIPTIONS = "subscriptions.";

    /** Whether the address signs the challenge as X wants it. */
    boolean challenge(Account account, String callback) {
        var token =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        var address = callback + (callback.contains("?") ? "&" : "?") + "crc_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return webhooks.ask(address)
                .flatMap(answer -> Json.parse(answer.getBytes(StandardCharsets.UTF_8)))
                .filter(answer -> answer.path("response_token")
                        .asString("")
                        .equals(signature(account.appSecret(), token.getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    /** Those of the app whose token it is; each is known by the account for whose sake it was made. */
    Optional<Reply> webhooks(String token) {
        if (token.isEmpty() || !token.endsWith(OF_THE_APP)) {
            return Optional.empty();
        }
        var body = Json.object();
        var list = body.putArray("data");
        accounts.all().stream()
                .filter(one -> one.network().equals(Network.X) && token.equals(one.appSecret() + OF_THE_APP))
                .forEach(one -> settings.webhook(one.id())
                        .ifPresent(hook -> list.addObject()
                                .put("id", one.id())
                                .put("url", hook.callback())
                                .put("valid", true)));
        body.putObject("meta").put("result_count", list.size());
        return Optional.of(Reply.json(200, body));
    }

    Reply subscriptions(Account account) {
        var body = Json.object();
        var list = body.putArray("data");
        for (var type : settings.note(Network.X, SUBSCRIPTIONS + account.id()).split(" ")) {
            if (!type.isEmpty()) {
                list.addObject()
                        .put("subscription_id", account.id() + "0" + list.size())
                        .put("event_type", type)
                        .putObject("filter")
                        .put("user_id", account.id());
            }
        }
        return Reply.json(200, body);
    }

    Reply subscribe(Call call, Account account) {
        var type = call.json().path("event_type").asString("");
        var user = call.json().path("filter").path("user_id").asString("");
        var hook = settings.webhook(call.json().path("webhook_id").asString(""));
        if (type.isEmpty() || !user.equals(account.id()) || hook.isEmpty()) {
            return XPosts.invalid("event_type, filter.user_id and webhook_id are required");
        }
        if (settings.webhook(account.id()).isEmpty()) {
            settings.webhook(account.id(), hook.get().callback());
        }
        settings.subscribe(account.id());
        var before = settings.note(Network.X, SUBSCRIPTIONS + account.id());
        settings.note(Network.X, SUBSCRIPTIONS + account.id(), (before + " " + type).strip());
        var data = Json.object();
        data.putObject("subscription")
                .put("subscription_id", account.id() + "0")
                .put("event_type", type)
                .put("tag", call.json().path("tag").asString("folkmoot"))
                .putObject("filter")
                .put("user_id", user);
        return Reply.json(200, Json.object().set("data", data));
    }

    /** Answers directly to the account's own posts, and posts that name it; as the samples have it, of tweets. */
    void tell(Entry written, Account author) {
        var type = written.parent() == null ? "post.mention.create" : "post.reply.create";
        var council = accounts.find(Network.X, written.account());
        if (council.isEmpty()
                || author.id().equals(written.account())
                || !settings.note(Network.X, SUBSCRIPTIONS + written.account()).contains(type)) {
            return;
        }
        var data = Json.object().put("event_uuid", UUID.randomUUID().toString()).put("event_type", type);
        data.putObject("filter").put("user_id", written.account());
        var post = data.putObject("payload")
                .put("id", written.id())
                .put("text", written.text())
                .put("author_id", author.id())
                .put("created_at", written.createdAt().toString())
                .put("conversation_id", written.root() == null ? written.id() : written.root());
        if (written.parent() != null) {
            post.put("in_reply_to_user_id", written.account());
            post.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", written.parent());
        }
        data.putObject("includes")
                .putArray("users")
                .addObject()
                .put("id", author.id())
                .put("name", author.name())
                .put("username", author.handle());
        var body = Json.bytes(Json.object().set("data", data));
        webhooks.tell(
                Network.X,
                written.account(),
                body,
                Map.of("x-twitter-webhooks-signature", signature(council.get().appSecret(), body)));
    }

    private static String signature(String secret, byte[] body) {
        return "sha256="
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Webhooks.signature(secret, body)));
    }
}
