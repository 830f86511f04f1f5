package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Outcome.AuthKind;
import org.folkmoot.networks.Request;
import tools.jackson.databind.JsonNode;

/**
 * The server at which the account's owner signs in, as the account's own server names it and it describes itself
 * (atproto.com/specs/oauth, read 2026-11-27).
 */
record OauthServer(GuardedHttp http, String issuer, URI authorize, URI push, URI token) {

    private static final String DESCRIPTION = "/.well-known/oauth-authorization-server";

    /** @param service that keeps accounts; it may be the server itself */
    static Answer<OauthServer> of(GuardedHttp http, URI service) {
        return switch (read(http, service, "/.well-known/oauth-protected-resource")) {
            case Answer.Failed<JsonNode>(Outcome.Rejected none) -> described(http, service);
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var named = body.path("authorization_servers").path(0).asString("");
                var server = named.isEmpty() ? service : URI.create(named);
                yield described(http.also(server), server);
            }
        };
    }

    private static Answer<OauthServer> described(GuardedHttp http, URI server) {
        return switch (read(http, server, DESCRIPTION)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var issuer = body.path("issuer").asString("");
                var push = body.path("pushed_authorization_request_endpoint").asString("");
                var token = body.path("token_endpoint").asString("");
                yield !issuer.equals(server.toString().replaceAll("/+$", "")) || push.isEmpty() || token.isEmpty()
                        ? Answer.failed(new Outcome.Rejected(
                                Outcome.Reason.VALIDATION, Diagnostics.of("It does not say how to sign in there")))
                        : Answer.of(new OauthServer(
                                http.also(URI.create(push)).also(URI.create(token)),
                                issuer,
                                URI.create(body.path("authorization_endpoint").asString("")),
                                URI.create(push),
                                URI.create(token)));
            }
        };
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
