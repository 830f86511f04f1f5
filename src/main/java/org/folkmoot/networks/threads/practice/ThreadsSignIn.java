package org.folkmoot.networks.threads.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Consents;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Consent, codes and tokens of Threads (developers.facebook.com/documentation/threads, get access tokens, read 2026-11-27).
 * What was given out before goes on working until it ends.
 */
record ThreadsSignIn(Accounts accounts, Settings settings) {

    private static final Set<String> PATHS = Set.of("/oauth/access_token", "/access_token", "/refresh_access_token");
    private static final String KIND = "threads";
    private static final Duration LIFE = Duration.ofDays(60);
    private static final List<String> ALL = List.of(
            "threads_basic",
            "threads_content_publish",
            "threads_read_replies",
            "threads_manage_replies",
            "threads_manage_mentions",
            "threads_manage_insights",
            "threads_delete");

    boolean owns(Call call) {
        return PATHS.contains(call.path())
                || call.path().equals("/oauth/authorize")
                        && call.query().getOrDefault("scope", "").contains("threads_");
    }

    Reply answer(Call call) {
        var asked = call.parameters();
        return switch (call.path()) {
            case "/oauth/authorize" -> consents().answer(call);
            case "/refresh_access_token" -> refresh(asked);
            default -> token(asked);
        };
    }

    Optional<Account> by(String token) {
        return accounts.bySecret(Network.THREADS, token)
                .or(() -> accounts.token(token, KIND)
                        .filter(Accounts.Token::alive)
                        .flatMap(known -> accounts.find(Network.THREADS, known.account())))
                .or(() -> consents()
                        .of(token)
                        .flatMap(grant -> consents().reached(grant).stream().findFirst()));
    }

    Reply details(String token) {
        var body = Json.object();
        var data = body.putObject("data").put("type", "USER").put("is_valid", true);
        data.put("expires_at", Instant.now().plus(LIFE).getEpochSecond()).put("data_access_expires_at", 0);
        var scopes = data.putArray("scopes");
        granted(token).forEach(scopes::add);
        return Reply.json(200, body);
    }

    /** The permission that this call lacks. */
    Optional<String> missing(String token, String method, @Nullable String edge) {
        var needed = needed(method, edge);
        return granted(token).contains(needed) ? Optional.empty() : Optional.of(needed);
    }

    private List<String> granted(String token) {
        return consents().of(token).map(Consents.Grant::scopes).orElse(ALL);
    }

    private static String needed(String method, @Nullable String edge) {
        return switch (method + " " + edge) {
            case "POST threads", "POST threads_publish", "GET threads_publishing_limit" -> "threads_content_publish";
            case "GET replies", "GET conversation" -> "threads_read_replies";
            case "POST manage_reply" -> "threads_manage_replies";
            case "GET mentions" -> "threads_manage_mentions";
            case "GET threads_insights", "GET insights" -> "threads_manage_insights";
            default -> "threads_basic";
        };
    }

    private Reply token(Map<String, String> asked) {
        if (!consents().app(asked.getOrDefault("client_secret", ""))) {
            return GraphReplies.error(400, 101, 0, "Error validating client secret.");
        }
        var exchanged = asked.getOrDefault("access_token", "");
        return switch (asked.getOrDefault("grant_type", "")) {
            case "client_credentials" -> given("TH|practice|app");
            case "th_exchange_token" -> consents().of(exchanged).isPresent() ? given(exchanged) : used();
            default ->
                consents()
                        .redeem(asked)
                        .filter(grant -> !grant.accounts().isEmpty())
                        .map(grant -> given(consents().token(grant)))
                        .orElseGet(ThreadsSignIn::used);
        };
    }

    private static Reply used() {
        return GraphReplies.error(400, 100, 36009, "This authorization code has been used.");
    }

    private Reply refresh(Map<String, String> asked) {
        var token = asked.getOrDefault("access_token", "");
        var account = accounts.dead(token) ? Optional.<Account>empty() : by(token);
        if (account.isEmpty()) {
            return GraphReplies.error(400, 190, 463, "Error validating access token: Session has expired");
        }
        return "th_refresh_token".equals(asked.get("grant_type"))
                ? given(accounts.newToken(account.get().id(), KIND, LIFE))
                : GraphReplies.error(400, 100, 0, "Invalid grant_type");
    }

    private static Reply given(String token) {
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", token)
                        .put("token_type", "bearer")
                        .put("expires_in", LIFE.toSeconds()));
    }

    private Consents consents() {
        return new Consents(Network.THREADS, "Threads", false, accounts, settings);
    }
}
