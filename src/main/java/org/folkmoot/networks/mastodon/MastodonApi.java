package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Calls of one server's API in the name of an account; without a token where anybody may ask. */
record MastodonApi(GuardedHttp http, URI base, String token) {

    static final String TOKEN = "token";

    /**
     * A good answer.
     *
     * @param status 202 and 206 say that the server still works on it
     */
    record Said(int status, JsonNode body) {

        boolean working() {
            return status == 202 || status == 206;
        }
    }

    static MastodonApi of(Session session) {
        return new MastodonApi(session.http(), session.base(), session.secret(TOKEN));
    }

    MastodonApi anonymous() {
        return new MastodonApi(http, base, "");
    }

    /** A read; whatever broke, it may be asked again. */
    Answer<JsonNode> get(String path, Map<String, String> query) {
        return body(judged(http.send(authorized(Request.get(base, path, query))), false));
    }

    Answer<Said> look(String path) {
        return judged(http.send(authorized(Request.get(base, path, Map.of()))), false);
    }

    /**
     * A write; what broke off after the first byte is unknown.
     *
     * @param key the same for each repetition; Mastodon answers them with what the first one made, others ignore it
     */
    Answer<JsonNode> post(String path, JsonNode body, String key) {
        var request = Request.post(base, path, "application/json", Json.bytes(body));
        return body(judged(http.send(authorized(request.header("Idempotency-Key", key))), true));
    }

    /** Without a body, where the address says everything and doing it again changes nothing. */
    Answer<JsonNode> post(String path) {
        var get = Request.get(base, path, Map.of());
        return body(judged(http.send(authorized(new Request("POST", get.uri(), get.headers(), null))), true));
    }

    Answer<Said> upload(String path, Map<String, String> fields, String mime, byte[] file) {
        return judged(http.send(authorized(Request.multipart(base, path, fields, "file", mime, file))), true);
    }

    /** The file is read while it goes up. */
    Answer<Said> upload(String path, Map<String, String> fields, String mime, Request.Streamed file) {
        return judged(http.send(authorized(Request.multipart(base, path, fields, "file", mime, file))), true);
    }

    Answer<JsonNode> put(String path, JsonNode body) {
        var post = Request.post(base, path, "application/json", Json.bytes(body));
        return body(judged(http.send(authorized(new Request("PUT", post.uri(), post.headers(), post.body()))), true));
    }

    /** A change that changes nothing. */
    Answer<JsonNode> touch(String path) {
        var get = Request.get(base, path, Map.of());
        return body(judged(http.send(authorized(new Request("PUT", get.uri(), get.headers(), null))), true));
    }

    Answer<JsonNode> delete(String path) {
        var get = Request.get(base, path, Map.of());
        return body(judged(http.send(authorized(new Request("DELETE", get.uri(), get.headers(), null))), true));
    }

    private Request authorized(Request request) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** An error can come with any status, 200 included. */
    private Answer<Said> judged(Exchange exchange, boolean write) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.tree(answered.body());
            if (body.isPresent() && !body.get().has("error")) {
                return Answer.of(new Said(answered.status(), body.get()));
            }
        }
        return Answer.failed(new MastodonErrors(http).failure(exchange, write));
    }

    private static Answer<JsonNode> body(Answer<Said> answer) {
        return switch (answer) {
            case Answer.Got<Said>(var said) -> Answer.of(said.body());
            case Answer.Failed<Said>(var failure) -> Answer.failed(failure);
        };
    }
}
