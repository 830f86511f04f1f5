package org.folkmoot.networks.x;

import java.net.URI;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Calls of the API v2 on behalf of one account. */
record XApi(GuardedHttp http, URI base, String token) {

    static XApi of(Session session) {
        return new XApi(session.http(), session.base(), session.secret(XAccess.ACCESS));
    }

    /** A read; whatever broke, it may be asked again. It is charged all the same. */
    Answer<JsonNode> get(String path, Map<String, String> query) {
        return send(Request.get(base, path, query), false);
    }

    /** A write; what broke off after the first byte is unknown. */
    Answer<JsonNode> post(String path, JsonNode body) {
        return send(Request.post(base, path, "application/json", Json.bytes(body)), true);
    }

    /** A write that X charges as an answer. */
    Answer<JsonNode> answer(String path, JsonNode body) {
        return send(
                Request.post(base, path, "application/json", Json.bytes(body)).meant(XPrices.ANSWER), true);
    }

    Answer<JsonNode> put(String path, JsonNode body) {
        var post = Request.post(base, path, "application/json", Json.bytes(body));
        return send(new Request("PUT", post.uri(), post.headers(), post.body()), true);
    }

    Answer<JsonNode> delete(String path) {
        var get = Request.get(base, path, Map.of());
        return send(new Request("DELETE", get.uri(), get.headers(), null), true);
    }

    /** A write without a body. */
    Answer<JsonNode> post(String path) {
        var get = Request.get(base, path, Map.of());
        return send(new Request("POST", get.uri(), get.headers(), null), true);
    }

    /** @param category {@code tweet_image} or {@code subtitles} */
    Answer<JsonNode> upload(String category, String mime, byte[] file) {
        return send(
                Request.multipart(base, "/2/media/upload", Map.of("media_category", category), "media", mime, file),
                true);
    }

    Answer<JsonNode> append(String id, int segment, byte[] bytes) {
        return send(
                Request.multipart(
                        base,
                        "/2/media/upload/" + id + "/append",
                        Map.of("segment_index", String.valueOf(segment)),
                        "media",
                        "application/octet-stream",
                        bytes),
                true);
    }

    private Answer<JsonNode> send(Request request, boolean write) {
        return judged(http.send(request.header("Authorization", "Bearer " + token)), write);
    }

    /** A 200 may carry errors beside data, for a field that was asked for and is not given; without data it failed. */
    private Answer<JsonNode> judged(Exchange exchange, boolean write) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body());
            if (body.isPresent() && (body.get().has("data") || empty(body.get()))) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(new XErrors(http).failure(exchange, write));
    }

    /** A list without entries comes without data. */
    private static boolean empty(JsonNode body) {
        return body.path("meta").path("result_count").asInt(-1) == 0;
    }
}
