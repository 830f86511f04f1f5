package org.folkmoot.networks.bluesky;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;

/**
 * Sends requests with a proof of the key. A server that wants a number of its own in the proof refuses and names it; nothing
 * was done then, and the same request goes once more (RFC 9449, sections 8 and 9).
 *
 * @param token bound to the key; empty where none is needed
 */
record ProvenHttp(GuardedHttp http, Dpop key, String token) {

    /** The last number of each server. They change every few minutes, and an old one costs one more request. */
    private static final Map<String, String> NONCES = new ConcurrentHashMap<>();

    private static final String WANTS_NONCE = "use_dpop_nonce";

    Exchange send(Request request) {
        var exchange = once(request);
        return wantsNonce(exchange) ? once(request) : exchange;
    }

    private Exchange once(Request request) {
        var server = request.uri().getRawAuthority();
        var nonce = NONCES.getOrDefault(server, "");
        var proven = request.header("DPoP", key.proof(request.method(), request.uri(), nonce, token));
        var exchange = http.send(token.isEmpty() ? proven : proven.header("Authorization", "DPoP " + token));
        if (exchange instanceof Exchange.Answered answered) {
            answered.header("dpop-nonce").ifPresent(next -> NONCES.put(server, next));
        }
        return exchange;
    }

    /** Who gives out tokens says so in the body, and who takes them in a header. */
    private static boolean wantsNonce(Exchange exchange) {
        return exchange instanceof Exchange.Answered answered
                && (answered.status() == 400 || answered.status() == 401)
                && answered.header("dpop-nonce").isPresent()
                && (answered.header("www-authenticate").orElse("").contains(WANTS_NONCE)
                        || Json.parse(answered.body())
                                .filter(body -> body.path("error").asString("").equals(WANTS_NONCE))
                                .isPresent());
    }
}
