package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signing in at Facebook for pages, or for the Instagram accounts linked to them: the dialog, its codes, and what a
 * person's token reaches (developers.facebook.com/docs/facebook-login, read 2026-11-27). The notes {@code tasks.<id>} and
 * {@code business.<id>} say what the person may do on a page, and which portfolio it belongs to, as JSON; {@code
 * without.<id>} is set to what was not granted.
 *
 * @param scope that only this network asks for
 * @param permissions those of a page's token
 * @param page how the network shows an account's page
 */
public record GraphConsents(
        Consents consents, String scope, List<String> permissions, Function<Account, ObjectNode> page) {

    private static final Pattern PATH =
            Pattern.compile("/v\\d+\\.\\d/(dialog/oauth|oauth/access_token|me(?:/accounts)?|debug_token)");
    private static final Duration LIFE = Duration.ofDays(60);
    private static final Duration DATA_ACCESS = Duration.ofDays(90);
    private static final List<String> EVERYTHING =
            List.of("ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE");

    public boolean owns(Call call) {
        var path = PATH.matcher(call.path());
        if (!path.matches()) {
            return false;
        }
        var asked = call.parameters();
        return switch (path.group(1)) {
            case "dialog/oauth" -> call.query().getOrDefault("scope", "").contains(scope);
            case "oauth/access_token" ->
                consents.waiting(asked.getOrDefault("code", ""))
                        || consents.of(asked.getOrDefault("fb_exchange_token", ""))
                                .isPresent()
                        || "client_credentials".equals(asked.get("grant_type"))
                                && consents.app(asked.getOrDefault("client_secret", ""));
            default -> consents.of(asked.getOrDefault("access_token", "")).isPresent();
        };
    }

    public Reply answer(Call call) {
        var asked = call.parameters();
        return switch (call.path().replaceFirst("^/v\\d+\\.\\d/", "")) {
            case "dialog/oauth" -> consents.answer(call);
            case "oauth/access_token" -> token(asked);
            case "me" ->
                Reply.json(200, Json.object().put("id", "100000000000042").put("name", "Sam Carter"));
            case "me/accounts" -> pages(asked);
            default -> details(asked);
        };
    }

    private Reply token(Map<String, String> asked) {
        var secret = asked.getOrDefault("client_secret", "");
        if (!consents.app(secret)) {
            return GraphReplies.error(400, 190, 0, "Error validating client secret.");
        }
        if ("client_credentials".equals(asked.get("grant_type"))) {
            return Reply.json(
                    200,
                    Json.object()
                            .put("access_token", asked.getOrDefault("client_id", "") + "|practice")
                            .put("token_type", "bearer"));
        }
        var grant = asked.containsKey("fb_exchange_token")
                ? consents.of(asked.getOrDefault("fb_exchange_token", ""))
                : consents.redeem(asked).map(this::noted);
        return grant.isEmpty()
                ? GraphReplies.error(400, 100, 36009, "This authorization code has been used.")
                : Reply.json(
                        200,
                        Json.object()
                                .put("access_token", consents.token(grant.get()))
                                .put("token_type", "bearer")
                                .put("expires_in", LIFE.toSeconds()));
    }

    /** What was taken away is missing in every page's token that comes of it. */
    private Consents.Grant noted(Consents.Grant grant) {
        var missing = new ArrayList<>(permissions);
        missing.removeAll(grant.scopes());
        grant.accounts().forEach(id -> consents.settings().note(network(), "without." + id, String.join(",", missing)));
        return grant;
    }

    private Reply pages(Map<String, String> asked) {
        var grant = grant(asked);
        if (grant.isEmpty() || !grant.get().scopes().contains("pages_show_list")) {
            return GraphReplies.permission("pages_show_list");
        }
        var token = asked.getOrDefault("access_token", "");
        var body = Json.object();
        var data = body.putArray("data");
        for (var account : consents.reached(grant.get())) {
            var node = page.apply(account);
            var tasks = node.putArray("tasks");
            tasks(account).forEach(tasks::add);
            var business = consents.settings().note(network(), "business." + account.id());
            if (!business.isEmpty() && grant.get().scopes().contains("business_management")) {
                node.set("business", Json.read(business));
            }
            if (proved(asked, account, token)) {
                node.put("access_token", account.secret());
            }
            data.add(node);
        }
        return Reply.json(200, body);
    }

    /** Pages of other apps are shown without a token. */
    private static boolean proved(Map<String, String> asked, Account account, String token) {
        var proof = Webhooks.signature(account.appSecret(), token.getBytes(StandardCharsets.UTF_8));
        return proof.equals(asked.getOrDefault("appsecret_proof", ""));
    }

    private List<String> tasks(Account account) {
        var note = consents.settings().note(network(), "tasks." + account.id());
        return note.isEmpty() ? EVERYTHING : List.of(note.split(","));
    }

    private Reply details(Map<String, String> asked) {
        var body = Json.object();
        var now = Instant.now();
        var data = body.putObject("data")
                .put("type", "USER")
                .put("is_valid", true)
                .put("expires_at", now.plus(LIFE).getEpochSecond())
                .put("data_access_expires_at", now.plus(DATA_ACCESS).getEpochSecond());
        var scopes = data.putArray("scopes");
        grant(asked).ifPresent(grant -> grant.scopes().forEach(scopes::add));
        return Reply.json(200, body);
    }

    private Optional<Consents.Grant> grant(Map<String, String> asked) {
        return consents.of(asked.getOrDefault("access_token", ""));
    }

    private Network network() {
        return consents.network();
    }
}
