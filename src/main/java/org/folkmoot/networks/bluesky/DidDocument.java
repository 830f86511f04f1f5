package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Request;
import tools.jackson.databind.JsonNode;

/** What the directory, or an account's own domain, says of an account (atproto.com/specs/did, read 2026-11-27). */
final class DidDocument {

    static final String DIRECTORY = "plc.directory";
    private static final URI PLC = URI.create("https://" + DIRECTORY);

    private DidDocument() {}

    /** The server that keeps the account. */
    static Answer<URI> home(GuardedHttp http, String did) {
        if (did.matches("did:plc:[a-z0-9]{24}")) {
            return home(http, http.at(PLC), "/" + did);
        }
        if (did.matches("did:web:[a-zA-Z0-9.-]+")) {
            var own = URI.create("https://" + did.substring("did:web:".length()));
            return home(http.also(own), own, "/.well-known/did.json");
        }
        return nowhere("Not an account: " + did);
    }

    private static Answer<URI> home(GuardedHttp http, URI server, String path) {
        var exchange = http.send(Request.get(server, path, Map.of()));
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() >= 429) {
            return Answer.failed(new Xrpc(http, server, "").failure(exchange, false));
        }
        return home(Json.parse(answered.body()).orElseGet(Json::object), server)
                .<Answer<URI>>map(Answer::of)
                .orElseGet(() -> nowhere("Nobody keeps this account"));
    }

    /** The server that this document names as the account's; empty where it names none. */
    static Optional<URI> home(JsonNode document, URI server) {
        for (var service : document.path("service")) {
            if (service.path("id").asString("").endsWith("#atproto_pds")) {
                return OauthServer.address(service.path("serviceEndpoint").asString(""), server);
            }
        }
        return Optional.empty();
    }

    private static Answer<URI> nowhere(String why) {
        return Answer.failed(new Outcome.Rejected(Outcome.Reason.GONE, Diagnostics.of(why)));
    }
}
