package org.folkmoot.networks.youtube.practice;

import java.time.Duration;
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
 * Google's consent page, and access tokens for an hour. An account's secret is a refresh token, its app's secret the
 * client's. Manners: {@code scope=…} grants these scopes only, {@code personal} signs in with a person's own Google account,
 * {@code testing} has an app that is being tried out.
 */
record YouTubeSignIn(Accounts accounts, Settings settings) {

    private static final String KIND = "youtube-access";
    private static final String GIVEN_FOR = "access.";
    private static final String SCOPE = "scope=";
    private static final String SCOPES = "https://www.googleapis.com/auth/youtube.force-ssl"
            + " https://www.googleapis.com/auth/youtube.readonly"
            + " https://www.googleapis.com/auth/yt-analytics.readonly email";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final long SEVEN_DAYS = 604_799;

    static boolean owns(Call call) {
        return switch (call.path()) {
            case "/token", "/tokeninfo", "/o/oauth2/v2/auth" -> true;
            default -> false;
        };
    }

    Reply answer(Call call) {
        return switch (call.path()) {
            case "/o/oauth2/v2/auth" -> consents().answer(call);
            case "/tokeninfo" -> info(call.query().getOrDefault("access_token", ""));
            default -> token(call);
        };
    }

    Optional<Account> by(String token) {
        return accounts.token(token, KIND)
                .filter(Accounts.Token::alive)
                .flatMap(known -> accounts.find(Network.YOUTUBE, known.account()));
    }

    void end(String token) {
        accounts.expire(token);
    }

    /** What an access token was granted, with blanks between. */
    String scopes(String token) {
        return consents()
                .of(settings.note(Network.YOUTUBE, GIVEN_FOR + token))
                .map(grant -> String.join(" ", grant.scopes()))
                .orElseGet(() -> manner().startsWith(SCOPE) ? manner().substring(SCOPE.length()) : SCOPES);
    }

    private Reply token(Call call) {
        var asked = call.parameters();
        if (!consents().app(asked.getOrDefault("client_secret", ""))) {
            return refused(401, "invalid_client", "The provided client secret is invalid.");
        }
        if (asked.getOrDefault("grant_type", "").equals("authorization_code")) {
            return consents()
                    .redeem(asked)
                    .filter(grant -> !consents().reached(grant).isEmpty())
                    .map(grant -> given(
                            consents().reached(grant).getFirst(), consents().token(grant), true))
                    .orElseGet(() -> refused(400, "invalid_grant", "Malformed auth code."));
        }
        var refresh = asked.getOrDefault("refresh_token", "");
        return accounts.bySecret(Network.YOUTUBE, refresh)
                .or(() -> consents()
                        .of(refresh)
                        .flatMap(grant -> consents().reached(grant).stream().findFirst()))
                .filter(account -> !accounts.dead(refresh))
                .map(account -> given(account, refresh, false))
                .orElseGet(() -> refused(400, "invalid_grant", "Token has been expired or revoked."));
    }

    /** @param first the refresh token is told once */
    private Reply given(Account account, String refresh, boolean first) {
        var access = accounts.newToken(account.id(), KIND, LIFE);
        settings.note(Network.YOUTUBE, GIVEN_FOR + access, refresh);
        var body = Json.object()
                .put("access_token", access)
                .put("expires_in", LIFE.toSeconds())
                .put("scope", scopes(access))
                .put("token_type", "Bearer");
        if (first) {
            body.put("refresh_token", refresh);
        }
        if (manner().equals("testing")) {
            body.put("refresh_token_expires_in", SEVEN_DAYS);
        }
        return Reply.json(200, body);
    }

    private Reply info(String token) {
        if (by(token).isEmpty()) {
            return refused(400, "invalid_token", "Invalid Value");
        }
        var scopes = scopes(token);
        var body = Json.object()
                .put("scope", scopes.replaceFirst("\\bemail$", "https://www.googleapis.com/auth/userinfo.email"))
                .put("expires_in", String.valueOf(LIFE.toSeconds()))
                .put("access_type", "offline");
        if (scopes.endsWith("email")) {
            body.put(
                            "email",
                            manner().equals("personal")
                                    ? "tom.okafor@gmail.com"
                                    : "dunmere-films-4711@pages.plusgoogle.com")
                    .put("email_verified", "true");
        }
        return Reply.json(200, body);
    }

    private String manner() {
        return settings.manner(Network.YOUTUBE);
    }

    private Consents consents() {
        return new Consents(Network.YOUTUBE, "YouTube", false, accounts, settings);
    }

    private static Reply refused(int status, String error, String words) {
        return Reply.json(status, Json.object().put("error", error).put("error_description", words));
    }
}
