package org.folkmoot.networks.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import tools.jackson.databind.node.ObjectNode;

/** Who is signed in on the practice Bluesky, and the tokens that its server signs for other services. */
final class BlueskySessions {

    private static final Duration ACCESS_LIFE = Duration.ofHours(2);
    private static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_SERVICE_TOKEN = Duration.ofHours(1);

    private final Limiter signIns = new Limiter(30, Duration.ofMinutes(5));
    private final Accounts accounts;
    private final Settings settings;

    BlueskySessions(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    Reply create(Call call) {
        var identifier = call.json().path("identifier").asString("");
        var full = settings.limited() ? signIns.full(identifier, 1) : Optional.<Instant>empty();
        if (full.isPresent()) {
            return BlueskyPractice.limited(full.get(), "30;w=300");
        }
        var account = accounts.find(Network.BLUESKY, identifier)
                .filter(found -> !found.secret().isEmpty())
                .filter(found ->
                        found.secret().equals(call.json().path("password").asString("")));
        return account.isEmpty()
                ? BlueskyPractice.error(401, "AuthenticationRequired", "Invalid identifier or password")
                : Reply.json(200, withTokens(account.get()));
    }

    Reply refresh(Call call) {
        var token = accounts.token(bearer(call), "refresh");
        if (token.isEmpty()) {
            return BlueskyPractice.error(400, "InvalidToken", "Token could not be verified");
        }
        if (!token.get().alive()) {
            return BlueskyPractice.error(400, "ExpiredToken", "Token has been revoked");
        }
        return Reply.json(
                200,
                withTokens(accounts.find(Network.BLUESKY, token.get().account()).orElseThrow()));
    }

    private ObjectNode withTokens(Account account) {
        return session(account)
                .put("accessJwt", accounts.newToken(account.id(), "access", ACCESS_LIFE))
                .put("refreshJwt", accounts.newToken(account.id(), "refresh", REFRESH_LIFE));
    }

    static ObjectNode session(Account account) {
        return Json.object()
                .put("did", account.id())
                .put("handle", account.handle())
                .put("active", true);
    }

    /** Good for one audience and one method only. */
    Reply serviceToken(Call call, Account account) {
        var audience = call.query().getOrDefault("aud", "");
        if (!audience.startsWith("did:")) {
            return BlueskyPractice.error(400, "InvalidRequest", "Error: aud must be a valid did");
        }
        var ends = Instant.ofEpochSecond(Long.parseLong(call.query()
                .getOrDefault(
                        "exp", String.valueOf(Instant.now().plusSeconds(60).getEpochSecond()))));
        var life = Duration.between(Instant.now(), ends);
        if (life.isNegative() || life.compareTo(LONGEST_SERVICE_TOKEN) > 0) {
            return BlueskyPractice.error(
                    400, "BadExpiration", "can not request a token with an expiration more than an hour");
        }
        var kind = serviceKind(audience, call.query().getOrDefault("lxm", ""));
        return Reply.json(200, Json.object().put("token", accounts.newToken(account.id(), kind, life)));
    }

    /** Whom a service's caller speaks for; empty when the token was not made for this. */
    Optional<String> service(Call call, String audience, String method) {
        return accounts.token(bearer(call), serviceKind(audience, method))
                .filter(Accounts.Token::alive)
                .map(Accounts.Token::account);
    }

    private static String serviceKind(String audience, String method) {
        return "service " + audience + " " + method;
    }

    static String bearer(Call call) {
        return call.header("authorization").replaceFirst("^(Bearer|DPoP) ", "");
    }
}
