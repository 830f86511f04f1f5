package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
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
 * The server at which the account's owner signs in, as the account's own server names it and it describes itself
 * (atproto.com/specs/oauth, read 2026-11-27).
 *
 * @param revoke null where it takes no grant back
 */
record OauthServer(
        GuardedHttp http,
        String issuer,
        URI authorize,
        URI push,
        URI token,
        @Nullable URI revoke) {

    private static final String DESCRIPTION = "/.well-known/oauth-authorization-server";

    /** @param service that keeps accounts; it may be the server itself */
    static Answer<OauthServer> of(GuardedHttp http, URI service) {
        return switch (read(http, service, "/.well-known/oauth-protected-resource")) {
            case Answer.Failed<JsonNode>(Outcome.Rejected none) -> described(http, service);
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var named = body.path("authorization_servers").path(0).asString("");
                var server = named.isEmpty() ? Optional.of(service) : address(named, service);
                yield server.isEmpty() ? silent() : described(http.also(server.get()), server.get());
            }
        };
    }

    private static Answer<OauthServer> described(GuardedHttp http, URI server) {
        return switch (read(http, server, DESCRIPTION)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var issuer = body.path("issuer").asString("");
                var authorize = address(body.path("authorization_endpoint").asString(""), server);
                var push = address(
                        body.path("pushed_authorization_request_endpoint").asString(""), server);
                var token = address(body.path("token_endpoint").asString(""), server);
                var revoke = address(body.path("revocation_endpoint").asString(""), server);
                yield !issuer.equals(server.toString().replaceAll("/+$", ""))
                                || authorize.isEmpty()
                                || push.isEmpty()
                                || token.isEmpty()
                        ? silent()
                        : Answer.of(new OauthServer(
                                http.also(push.get()).also(token.get()),
                                issuer,
                                authorize.get(),
                                push.get(),
                                token.get(),
                                revoke.orElse(null)));
            }
        };
    }

    private static Answer<OauthServer> silent() {
        return Answer.failed(new Outcome.Rejected(
                Outcome.Reason.VALIDATION, Diagnostics.of("It does not say how to sign in there")));
    }

    /** What a server names may be anything; empty where it is no address that is reached as the server is, by https. */
    static Optional<URI> address(String named, URI server) {
        try {
            var address = new URI(named);
            return address.getHost() != null && server.getScheme().equals(address.getScheme())
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Answer<JsonNode> read(GuardedHttp http, URI server, String path) {
        var exchange = http.send(Request.get(server, path, Map.of()));
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body());
            if (body.isPresent()) {
                return Answer.of(body.get());
            }
        }
        return exchange instanceof Exchange.Answered answered && answered.status() < 429
                ? Answer.failed(
                        new Outcome.Rejected(Outcome.Reason.CAPABILITY_GONE, Diagnostics.of("Nothing is at " + path)))
                : Answer.failed(new Xrpc(http, server, "").failure(exchange, false));
    }

    Answer<JsonNode> push(Map<String, String> fields, Dpop key) {
        return ask(http, push, fields, key);
    }

    Answer<JsonNode> token(Map<String, String> fields, Dpop key) {
        return ask(http, token, fields, key);
    }

    /** What is refused here has to be begun anew by a person. */
    static Answer<JsonNode> ask(GuardedHttp http, URI endpoint, Map<String, String> fields, Dpop key) {
        var origin = URI.create(endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        var exchange = new ProvenHttp(http, key, "").send(Request.form(origin, endpoint.getRawPath(), fields));
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() >= 429) {
            return Answer.failed(new Xrpc(http, origin, "").failure(exchange, false));
        }
        var body = Json.parse(answered.body());
        return answered.ok() && body.isPresent() && !body.get().has("error")
                ? Answer.of(body.get())
                : Answer.failed(new Outcome.AuthExpired(
                        AuthKind.RELOGIN,
                        new Diagnostics(
                                answered.status(),
                                body.map(said -> said.path("error").asString(""))
                                        .orElse(""),
                                "",
                                null,
                                http.redact(answered.text()))));
    }
}
