package org.folkmoot.networks.x.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Consents;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/**
 * Consent with PKCE, and tokens (docs.x.com, OAuth 2.0 authorization code flow, read 2026-11-27). An account's secret is its
 * first access token, and the same with {@code .refresh} behind it its first refresh token; the note {@code scopes.<token>}
 * says what a token that came of a consent may do.
 */
record XSignIn(Accounts accounts, Settings settings) {

    static final String CONSENT = "/i/oauth2/authorize";

    private static final String ACCESS = "x-access";
    private static final String REFRESH = "x-refresh";
    private static final String SCOPES = "scopes.";
    private static final String ALL =
            "tweet.read tweet.write tweet.moderate.write users.read media.write offline.access";
    private static final Duration ACCESS_LIFE = Duration.ofHours(2);
    private static final Duration REFRESH_LIFE = Duration.ofDays(180);

    boolean owns(Call call) {
        return call.path().equals(CONSENT) || call.path().equals("/2/oauth2/token");
    }

    Reply answer(Call call) {
        if (call.path().equals(CONSENT)) {
            return consents().answer(call);
        }
        var asked = call.parameters();
        return "authorization_code".equals(asked.get("grant_type")) ? redeem(call, asked) : refresh(call, asked);
    }

    Optional<Account> by(String token) {
        if (token.isEmpty() || accounts.dead(token)) {
            return Optional.empty();
        }
        return accounts.bySecret(Network.X, token)
                .or(() -> accounts.token(token, ACCESS)
                        .filter(Accounts.Token::alive)
                        .flatMap(known -> accounts.find(Network.X, known.account())));
    }

    boolean may(String token, Call call) {
        return List.of(scopes(token).split(" ")).contains(needed(call));
    }

    private static String needed(Call call) {
        if (call.method().equals("GET")) {
            return call.path().equals("/2/users/me") ? "users.read" : "tweet.read";
        }
        if (call.path().startsWith("/2/media")) {
            return "media.write";
        }
        return call.path().endsWith("/hidden") ? "tweet.moderate.write" : "tweet.write";
    }

    private String scopes(String token) {
        var note = settings.note(Network.X, SCOPES + token);
        return note.isEmpty() ? ALL : note;
    }

    private Reply redeem(Call call, Map<String, String> asked) {
        if (!consents().app(client(call))) {
            return unknownApp();
        }
        var grant = consents().redeem(asked).filter(one -> !one.accounts().isEmpty());
        return grant.isEmpty()
                ? invalid()
                : pair(
                        grant.get().accounts().getFirst(),
                        String.join(" ", grant.get().scopes()));
    }

    /** A refresh token works once and brings the next pair. */
    private Reply refresh(Call call, Map<String, String> asked) {
        var refresh = asked.getOrDefault("refresh_token", "");
        var known = accounts.token(refresh, REFRESH)
                .filter(Accounts.Token::alive)
                .flatMap(token -> accounts.find(Network.X, token.account()))
                .or(() -> refresh.endsWith(".refresh") && !accounts.dead(refresh)
                        ? accounts.bySecret(Network.X, refresh.substring(0, refresh.length() - 8))
                        : Optional.empty());
        if (!consents().app(client(call))) {
            return unknownApp();
        }
        if (known.isEmpty() || !client(call).equals(known.get().appSecret())) {
            return invalid();
        }
        accounts.expire(refresh);
        accounts.kill(refresh);
        return pair(known.get().id(), scopes(refresh));
    }

    private static Reply unknownApp() {
        return Reply.json(
                401,
                Json.object()
                        .put("error", "unauthorized_client")
                        .put("error_description", "Missing valid authorization header"));
    }

    private static Reply invalid() {
        return Reply.json(
                400,
                Json.object()
                        .put("error", "invalid_request")
                        .put("error_description", "Value passed for the token was invalid."));
    }

    private Reply pair(String account, String scopes) {
        var answer = Json.object()
                .put("token_type", "bearer")
                .put("expires_in", ACCESS_LIFE.toSeconds())
                .put("access_token", given(account, ACCESS, ACCESS_LIFE, scopes))
                .put("scope", scopes);
        if (scopes.contains("offline.access")) {
            answer.put("refresh_token", given(account, REFRESH, REFRESH_LIFE, scopes));
        }
        return Reply.json(200, answer);
    }

    private String given(String account, String kind, Duration life, String scopes) {
        var token = accounts.newToken(account, kind, life);
        if (!scopes.equals(ALL)) {
            settings.note(Network.X, SCOPES + token, scopes);
        }
        return token;
    }

    private static String client(Call call) {
        try {
            var basic = call.header("authorization").replaceFirst("^Basic ", "");
            var pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Consents consents() {
        return new Consents(Network.X, "X", false, accounts, settings);
    }
}
