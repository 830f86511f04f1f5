package org.folkmoot.networks.linkedin.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
 * Tokens: an access token for 60 days, a refresh token for 365 that stays the same. An account's secret is its first access
 * token, and the same with {@code .refresh} behind it its refresh token.
 */
record LinkedInSignIn(Accounts accounts, Settings settings) {

    static final String SCOPES = "r_organization_social,w_organization_social,rw_organization_admin,"
            + "r_organization_social_feed,w_organization_social_feed,r_basicprofile";
    private static final Duration ACCESS_LIFE = Duration.ofDays(60);
    private static final Duration REFRESH_LIFE = Duration.ofDays(365);
    private static final String KIND = "linkedin-access";

    static boolean owns(Call call) {
        return call.path().startsWith("/oauth/v2/") || call.path().equals("/v2/me");
    }

    /** The page that the call is about; a token that came of a consent stands for every page in it. */
    Optional<Account> by(String token, Call call) {
        var pages = pages(token);
        return pages.stream()
                .filter(page -> about(call, page))
                .findFirst()
                .or(() -> pages.stream().findFirst())
                .or(() -> by(token));
    }

    /** Every page that a consent's token reaches; empty for a token of one page. */
    List<Account> pages(String token) {
        return grant(token).map(grant -> consents().reached(grant)).orElse(List.of());
    }

    /** Who signed in and has no page left. */
    boolean alone(String token) {
        return grant(token).filter(grant -> grant.accounts().isEmpty()).isPresent();
    }

    /** What the token was given; the usual for one that was made by hand. */
    String scopes(String token, String usual) {
        return grant(token).map(grant -> String.join(",", grant.scopes())).orElse(usual);
    }

    private static boolean about(Call call, Account page) {
        return call.rawPath().contains(page.id())
                || call.query().values().stream().anyMatch(value -> value.contains(page.id()))
                || new String(call.body(), StandardCharsets.UTF_8).contains(page.id());
    }

    /** A refresh token is its first access token's, with {@code .refresh} behind it. */
    private Optional<Consents.Grant> grant(String token) {
        return accounts.dead(token) ? Optional.empty() : consents().of(token.replaceFirst("\\.refresh$", ""));
    }

    private Consents consents() {
        return new Consents(Network.LINKEDIN, "LinkedIn", true, accounts, settings);
    }

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
        if (call.path().equals("/oauth/v2/authorization")) {
            return consents().answer(call);
        }
        if (call.path().equals("/v2/me")) {
            return me(call.header("authorization").replaceFirst("^Bearer ", ""));
        }
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
        if (call.path().endsWith("/introspectToken")) {
            return inspect(call, scopes);
        }
        return "authorization_code".equals(call.parameters().get("grant_type")) ? redeem(call) : renew(call, scopes);
    }

    private Reply me(String token) {
        return scopes(token, SCOPES).contains("r_basicprofile")
                ? Reply.json(
                        200,
                        Json.object()
                                .put("id", "practice")
                                .put("localizedFirstName", "Sam")
                                .put("localizedLastName", "Carter"))
                : LinkedInReplies.forbidden("Not enough permissions to access: GET /me");
    }

    private Reply inspect(Call call, String scopes) {
        var token = call.parameters().getOrDefault("token", "");
        if (by(token).isEmpty() && grant(token).isEmpty()) {
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
                        .put("scope", scopes(token, scopes))
                        .put("auth_type", "3L"));
    }

    private Reply redeem(Call call) {
        return consents()
                .redeem(call.parameters())
                .map(grant -> tokens(consents().token(grant), "", String.join(",", grant.scopes())))
                .orElseGet(LinkedInSignIn::invalid);
    }

    private static Reply invalid() {
        return Reply.json(
                400,
                Json.object()
                        .put("error", "invalid_request")
                        .put("error_description", "The provided authorization grant or refresh token is invalid"));
    }

    private static Reply tokens(String access, String refresh, String scopes) {
        return Reply.json(
                200,
                Json.object()
                        .put("access_token", access)
                        .put("expires_in", ACCESS_LIFE.toSeconds())
                        .put("refresh_token", refresh.isEmpty() ? access + ".refresh" : refresh)
                        .put("refresh_token_expires_in", REFRESH_LIFE.toSeconds())
                        .put("scope", scopes)
                        .put("token_type", "Bearer"));
    }

    private Reply renew(Call call, String scopes) {
        var refresh = call.parameters().getOrDefault("refresh_token", "");
        var grant = grant(refresh);
        if (grant.isPresent()) {
            return tokens(consents().token(grant.get()), refresh, scopes(refresh, scopes));
        }
        var account = refresh.endsWith(".refresh")
                ? accounts.bySecret(Network.LINKEDIN, refresh.substring(0, refresh.length() - 8))
                : Optional.<Account>empty();
        return account.isEmpty() || accounts.dead(refresh)
                ? invalid()
                : tokens(accounts.newToken(account.get().id(), KIND, ACCESS_LIFE), refresh, scopes);
    }
}
