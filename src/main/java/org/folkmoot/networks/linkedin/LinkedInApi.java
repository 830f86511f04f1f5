package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Diagnostics;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Calls of the versioned API on behalf of one member who has a role on the page. Every call names the version that it
 * means; without one LinkedIn answers nothing.
 *
 * @param refreshable whether a new token can be had without a person
 */
record LinkedInApi(GuardedHttp http, URI base, String token, boolean refreshable) {

    static final String VERSION = "202609";

    /**
     * A good answer; many are empty.
     *
     * @param id what was made, from the header in which LinkedIn names it; empty for none
     */
    record Said(JsonNode body, String id) {}

    static LinkedInApi of(Session session) {
        return new LinkedInApi(
                session.http(),
                session.base(),
                session.secret(LinkedInAccess.ACCESS),
                !session.secrets().getOrDefault(LinkedInAccess.REFRESH, "").isEmpty());
    }

    /**
     * A read; whatever broke, it may be asked again.
     *
     * @param path with its query, for brackets and colons of lists stand in it as they are
     */
    Answer<JsonNode> get(String path) {
        return body(judged(http.send(headed(Request.get(base, path, Map.of()))), false));
    }

    Answer<JsonNode> find(String path) {
        var request = headed(Request.get(base, path, Map.of())).header("X-RestLi-Method", "FINDER");
        return body(judged(http.send(request), false));
    }

    /** A write; what broke off after the first byte is unknown. */
    Answer<Said> post(String path, JsonNode body) {
        return judged(http.send(headed(Request.post(base, path, "application/json", Json.bytes(body)))), true);
    }

    /** Makes what the address names, or puts this in its place: done twice it is as done once. */
    Answer<Said> put(String path, JsonNode body) {
        var made = headed(Request.post(base, path, "application/json", Json.bytes(body)));
        return judged(http.send(new Request("PUT", made.uri(), made.headers(), made.body())), false);
    }

    Answer<Said> patch(String path, JsonNode body) {
        var request = headed(Request.post(base, path, "application/json", Json.bytes(body)));
        return judged(http.send(request.header("X-RestLi-Method", "PARTIAL_UPDATE")), true);
    }

    Answer<Said> delete(String path) {
        var get = headed(Request.get(base, path, Map.of()));
        return judged(http.send(new Request("DELETE", get.uri(), get.headers(), null)), true);
    }

    /** Bytes to an address that LinkedIn named. @return the part's ETag; empty for none */
    Answer<String> put(String address, String mime, byte[] bytes) {
        try {
            return put(new Request("PUT", URI.create(address), Map.of("Content-Type", mime), bytes));
        } catch (IllegalArgumentException e) {
            return Answer.failed(new Outcome.Unknown(Diagnostics.of("Not an address to upload to")));
        }
    }

    /** A file that is read while it goes out. */
    Answer<String> put(String address, String mime, Request.Streamed file) {
        try {
            return put(new Request("PUT", URI.create(address), Map.of("Content-Type", mime), null, file));
        } catch (IllegalArgumentException e) {
            return Answer.failed(new Outcome.Unknown(Diagnostics.of("Not an address to upload to")));
        }
    }

    Answer<String> put(Request request) {
        var exchange = http.send(request.header("Authorization", "Bearer " + token));
        return exchange instanceof Exchange.Answered answered && answered.ok() && answered.body().length == 0
                ? Answer.of(answered.header("etag").orElse(""))
                : Answer.failed(errors().failure(exchange, true));
    }

    LinkedInErrors errors() {
        return new LinkedInErrors(http, refreshable);
    }

    private Request headed(Request request) {
        return request.header("Authorization", "Bearer " + token)
                .header("LinkedIn-Version", VERSION)
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    /** An error can come with any status, 200 included; it is told by the number of its own status. */
    private Answer<Said> judged(Exchange exchange, boolean write) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var id = answered.header("x-restli-id").orElse("");
            if (answered.body().length == 0) {
                return Answer.of(new Said(Json.object(), id));
            }
            var body = Json.parse(answered.body());
            if (body.isPresent() && !body.get().path("status").isNumber()) {
                return Answer.of(new Said(body.get(), id));
            }
        }
        return Answer.failed(errors().failure(exchange, write));
    }

    private static Answer<JsonNode> body(Answer<Said> answer) {
        return switch (answer) {
            case Answer.Got<Said>(var said) -> Answer.of(said.body());
            case Answer.Failed<Said>(var failure) -> Answer.failed(failure);
        };
    }
}
