package org.folkmoot.networks.linkedin.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Reply;

/**
 * Tokens: an access token for 60 days, a refresh token for 365 that stays the same. An account's secret is its first access
 * token, and the same with {@code .refresh} behind it its refresh token.
 */
record LinkedInSignIn(Accounts accounts) {

    static final String SCOPES = "r_organization_social,w_organization_social,rw_organization_admin,"
            + "r_organization_social_feed,w_organization_social_feed,r_basicprofile";
    private static final Duration ACCESS_LIFE = Duration.ofDays(60);
    private static final Duration REFRESH_LIFE = Duration.ofDays(365);
    private static final String KIND = "linkedin-access";

    Optional<Account> by(String token) {
        if (token.isEmpty() || accounts.dead(token)) {
            return Optional.empty();
        }
        return accounts.bySecret(Network.LINKEDIN, token)
                .or(() -> accounts.token(token, KIND)
                        .filter(Accounts.Token::alive)
                        .flatMap(known -> accounts.find(Network.LINKEDIN, known.account())));
    }

    void end(String token) {
        accounts.expire(token);
        accounts.kill(token);
    }

    /** Known once, and not any more. */
    boolean ended(String token) {
        return accounts.dead(token)
                || accounts.token(token, KIND).filter(known -> !known.alive()).isPresent();
    }

    Reply answer(Call call, String scopes) {
        var client = call.parameters().getOrDefault("client_secret", "");
        if (accounts.all().stream()
                .noneMatch(account -> account.network().equals(Network.LINKEDIN)
                        && account.appSecret().equals(client))) {
            return Reply.json(
                    401,
                    Json.object()
                            .put("error", "invalid_client")
                            .put("error_description", "Client authentication failed"));
        }
        return call.path().endsWith("/introspectToken") ? inspect(call, scopes) : renew(call, scopes);
    }

    private Reply inspect(Call call, String scopes) {
        var token = call.parameters().getOrDefault("token", "");
        if (by(token).isEmpty()) {
            return Reply.json(200, Json.object().put("active", false));
        }
        var now = Instant.now().getEpochSecond();
        return Reply.json(
                200,
                Json.object()
                        .put("active", true)
                        .put("client_id", call.parameters().getOrDefault("client_id", ""))
                        .put("authorized_at", now)
                        .put("created_at", now)
                        .put("status", "active")
                        .put("expires_at", now + ACCESS_LIFE.toSeconds())
                        .put("scope", scopes)
                        .put("auth_type", "3L"));
    }

    private Reply renew(Call call, String scopes) {
        var refresh = call.parameters().getOrDefault("refresh_token", "");
        var account = refresh.endsWith(".refresh")
                ? accounts.bySecret(Network.LINKEDIN, refresh.substring(0, refresh.length() - 8))
                : Optional.<Account>empty();
        if (account.isEmpty() || accounts.dead(refresh)) {
            return Reply.json(
                    400,
                    Json.object()
                            .put("error", "invalid_request")
                            .put("error_description", "The provided authorization grant or refresh token is invalid"));
        }
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", accounts.newToken(account.get().id(), KIND, ACCESS_LIFE))
                        .put("expires_in", ACCESS_LIFE.toSeconds())
                        .put("refresh_token", refresh)
                        .put("refresh_token_expires_in", REFRESH_LIFE.toSeconds())
                        .put("scope", scopes)
                        .put("token_type", "Bearer"));
    }
}
