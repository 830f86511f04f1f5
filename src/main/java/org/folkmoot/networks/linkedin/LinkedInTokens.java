package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What LinkedIn says of a token, and a new one for an old. An access token lives 60 days; a refresh token, which LinkedIn
 * gives to some apps only, 365 days from the day on which somebody signed in, however often it is used
 * (learn.microsoft.com, programmatic refresh tokens and token introspection, read 2026-11-22).
 */
record LinkedInTokens(GuardedHttp http, URI base, Map<String, String> secrets) {

    /** @param endsAt null where LinkedIn does not say */
    record Inspected(
            boolean active, Set<String> scopes, @Nullable Instant endsAt) {}

    /** @param endsAt when the refresh token ends, after which a person has to sign in; null where LinkedIn does not say */
    record Renewed(Map<String, String> secrets, @Nullable Instant endsAt) {}

    /** @param endsAt when a person has to sign in again; null where LinkedIn does not say */
    record Redeemed(
            Map<String, String> secrets,
            Set<String> scopes,
            @Nullable Instant endsAt) {}

    /** A code works once. Which secrets there are is known by then: those of the app. */
    Answer<Redeemed> redeem(String code, String redirect) {
        var fields = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirect);
        return switch (ask("/oauth/v2/accessToken", fields)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var said)
            when said.path("access_token").asString("").isEmpty() ->
                Answer.failed(new Outcome.Unknown(Diagnostics.of("An answer without a token")));
            case Answer.Got<JsonNode>(var said) ->
                Answer.of(new Redeemed(
                        kept(said),
                        LinkedInGrant.scopes(said.path("scope").asString("")),
                        said.has("refresh_token") ? end(said) : ends(said.path("expires_in"))));
        };
    }

    Answer<Inspected> inspect() {
        return switch (ask(
                "/oauth/v2/introspectToken", Map.of("token", secrets.getOrDefault(LinkedInAccess.ACCESS, "")))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var said) ->
                Answer.of(new Inspected(
                        said.path("active").asBoolean(false),
                        LinkedInGrant.scopes(said.path("scope").asString("")),
                        said.path("expires_at").isNumber()
                                ? Instant.ofEpochSecond(said.path("expires_at").asLong())
                                : null));
        };
    }

    Answer<Renewed> renew() {
        var fields = Map.of(
                "grant_type", "refresh_token", "refresh_token", secrets.getOrDefault(LinkedInAccess.REFRESH, ""));
        return switch (ask("/oauth/v2/accessToken", fields)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var said)
            when said.path("access_token").asString("").isEmpty() ->
                Answer.failed(new Outcome.Unknown(Diagnostics.of("An answer without a token")));
            case Answer.Got<JsonNode>(var said) -> Answer.of(new Renewed(kept(said), end(said)));
        };
    }

    /** An answer without a new refresh token leaves the old one in place. */
    private Map<String, String> kept(JsonNode said) {
        var fresh = new HashMap<>(secrets);
        fresh.put(LinkedInAccess.ACCESS, said.path("access_token").asString());
        var next = said.path("refresh_token").asString("");
        if (!next.isEmpty()) {
            fresh.put(LinkedInAccess.REFRESH, next);
        }
        return Map.copyOf(fresh);
    }

    private static @Nullable Instant end(JsonNode said) {
        return ends(said.path("refresh_token_expires_in"));
    }

    private static @Nullable Instant ends(JsonNode seconds) {
        return seconds.isNumber() ? Instant.now().plusSeconds(seconds.asLong()) : null;
    }

    private Answer<JsonNode> ask(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("client_id", secrets.getOrDefault(LinkedInAccess.CLIENT, ""));
        all.put("client_secret", secrets.getOrDefault(LinkedInAccess.CLIENT_SECRET, ""));
        var exchange = http.send(Request.form(signIn(base), path, all));
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body());
            if (body.isPresent()
                    && !body.get().has("error")
                    && !body.get().path("status").isNumber()) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(new LinkedInErrors(http, false).failure(exchange, true));
    }

    /** Signing in has a host of its own beside that of the API. */
    private static URI signIn(URI api) {
        return URI.create(api.toString().replace("//api.", "//www."));
    }
}
