package org.folkmoot.networks.youtube;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.AuthKind;
import org.folkmoot.networks.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * New access tokens for a refresh token, and what Google says of one. An access token lives about an hour. A refresh token
 * lives on while it is used, ends after six months without use or when somebody takes it back, and after seven days where
 * the app is still in testing; then the answer says how long is left (developers.google.com/identity/protocols/oauth2, read
 * 2026-11-22).
 */
record YouTubeTokens(GuardedHttp http, URI base, Map<String, String> secrets) {

    /**
     * @param email whose sign-in it is; empty where that was not allowed
     */
    record Inspected(Set<String> scopes, String email) {

        /** Google gives each Brand Account an address of this domain; it documents no other way to tell one. */
        private static final String BRAND = "@pages.plusgoogle.com";

        boolean brand() {
            return email.endsWith(BRAND);
        }
    }

    /** The whole new set. */
    Answer<Map<String, String>> renew() {
        return given(Map.of(
                "grant_type", "refresh_token", "refresh_token", secrets.getOrDefault(YouTubeAccess.REFRESH, "")));
    }

    /** A code works once; the app's secrets are known by then. */
    Answer<Map<String, String>> redeem(String code, String redirect, String verifier) {
        return given(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", redirect,
                "code_verifier", verifier));
    }

    private Answer<Map<String, String>> given(Map<String, String> asked) {
        var fields = new HashMap<>(asked);
        fields.put("client_id", secrets.getOrDefault(YouTubeAccess.CLIENT, ""));
        fields.put("client_secret", secrets.getOrDefault(YouTubeAccess.CLIENT_SECRET, ""));
        return switch (judged(http.send(Request.form(signIn(), "/token", fields)))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var said)
            when said.path("access_token").asString("").isEmpty() ->
                Answer.failed(new Outcome.Unknown(Diagnostics.of("An answer without a token")));
            case Answer.Got<JsonNode>(var said) -> Answer.of(kept(said));
        };
    }

    /** An answer without a new refresh token leaves the old one in place. */
    private Map<String, String> kept(JsonNode said) {
        var fresh = new HashMap<>(secrets);
        fresh.put(YouTubeAccess.ACCESS, said.path("access_token").asString());
        var next = said.path("refresh_token").asString("");
        if (!next.isEmpty()) {
            fresh.put(YouTubeAccess.REFRESH, next);
        }
        var left = said.path("refresh_token_expires_in");
        if (left.isNumber()) {
            fresh.put(
                    YouTubeAccess.ENDS, Instant.now().plusSeconds(left.asLong()).toString());
        } else {
            fresh.remove(YouTubeAccess.ENDS);
        }
        return Map.copyOf(fresh);
    }

    Answer<Inspected> inspect() {
        var query = Map.of("access_token", secrets.getOrDefault(YouTubeAccess.ACCESS, ""));
        return switch (judged(http.send(Request.get(signIn(), "/tokeninfo", query)))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var said) ->
                Answer.of(new Inspected(
                        Set.copyOf(List.of(said.path("scope").asString("").split("\\s+"))),
                        said.path("email").asString("")));
        };
    }

    static @Nullable Instant ends(Map<String, String> secrets) {
        var named = secrets.get(YouTubeAccess.ENDS);
        return named == null ? null : Instant.parse(named);
    }

    /** {@code invalid_grant} is a refresh token that has ended, {@code invalid_client} another app's secret. */
    private Answer<JsonNode> judged(Exchange exchange) {
        if (exchange instanceof Exchange.Answered answered) {
            var body = Json.parse(answered.body()).orElseGet(Json::object);
            var error = body.path("error").asString("");
            if (answered.ok() && !body.has("error") && !body.isEmpty()) {
                return Answer.of(body);
            }
            var said = new Diagnostics(answered.status(), error, "", null, http.redact(answered.text()));
            switch (error) {
                case "invalid_grant", "invalid_token" -> {
                    return Answer.failed(new Outcome.AuthExpired(AuthKind.RELOGIN, said));
                }
                case "invalid_client", "unauthorized_client", "deleted_client" -> {
                    return Answer.failed(new Outcome.Rejected(Outcome.Reason.PERMISSION, said));
                }
                default -> {}
            }
        }
        return Answer.failed(new YouTubeErrors(http).failure(exchange, true));
    }

    private URI signIn() {
        return YouTubeApi.host(base, "oauth2");
    }
}
