package org.folkmoot.networks.mastodon.practice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Consents;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;

/**
 * Apps that register themselves, consent and tokens (docs.joinmastodon.org/methods/apps and /methods/oauth, read
 * 2026-11-27). A token that came of a consent has no end and the scopes that were left in it.
 */
record MastodonSignIn(Accounts accounts, Settings settings) {

    private static final String APP = "app.";

    boolean isConsent(Call call) {
        return call.path().equals("/oauth/authorize")
                && !call.query().getOrDefault("scope", "").contains("threads_");
    }

    boolean owns(Call call) {
        return isConsent(call)
                || call.path().equals("/oauth/token")
                || call.path().equals("/api/v1/apps");
    }

    Reply answer(Call call) {
        return switch (call.path()) {
            case "/api/v1/apps" -> register(call);
            case "/oauth/token" -> token(call);
            default -> consents().answer(call);
        };
    }

    Optional<Account> by(String token) {
        return accounts.dead(token)
                ? Optional.empty()
                : accounts.bySecret(Network.MASTODON, token)
                        .or(() -> consents()
                                .of(token)
                                .flatMap(grant ->
                                        consents().reached(grant).stream().findFirst()));
    }

    /** Whether the token may do this; one that its owner made by hand may do everything. */
    boolean may(String token, String method) {
        var needed = method.equals("GET") ? "read" : "write";
        return consents()
                .of(token)
                .map(grant -> grant.scopes().contains(needed))
                .orElse(true);
    }

    private Reply register(Call call) {
        var name = call.parameters().getOrDefault("client_name", "");
        var redirect = call.parameters().getOrDefault("redirect_uris", "");
        if (!call.method().equals("POST") || name.isEmpty() || redirect.isEmpty()) {
            return MastodonPractice.error(422, "Validation failed: Application name can't be blank");
        }
        var id = UUID.randomUUID().toString();
        var secret = UUID.randomUUID().toString();
        settings.note(Network.MASTODON, APP + id, secret);
        return Reply.json(
                200,
                Json.object()
                        .put("id", "1")
                        .put("name", name)
                        .put("redirect_uri", redirect)
                        .put("client_id", id)
                        .put("client_secret", secret));
    }

    private Reply token(Call call) {
        var asked = call.parameters();
        var app = settings.note(Network.MASTODON, APP + asked.getOrDefault("client_id", ""));
        if (app.isEmpty() || !app.equals(asked.get("client_secret"))) {
            return refused(401, "invalid_client", "Client authentication failed due to unknown client");
        }
        var grant = consents().redeem(asked);
        return grant.isEmpty() || grant.get().accounts().isEmpty()
                ? refused(400, "invalid_grant", "The provided authorization grant is invalid, expired or revoked")
                : Reply.json(
                        200,
                        Json.object()
                                .put("access_token", consents().token(grant.get()))
                                .put("token_type", "Bearer")
                                .put("scope", String.join(" ", grant.get().scopes()))
                                .put("created_at", Instant.now().getEpochSecond()));
    }

    private static Reply refused(int status, String error, String words) {
        return Reply.json(status, Json.object().put("error", error).put("error_description", words));
    }

    private Consents consents() {
        return new Consents(Network.MASTODON, "Mastodon", false, accounts, settings);
    }
}
