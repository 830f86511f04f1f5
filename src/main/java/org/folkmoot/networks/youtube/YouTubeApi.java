package org.folkmoot.networks.youtube;

import java.net.URI;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Calls on behalf of one channel. */
record YouTubeApi(GuardedHttp http, URI base, String token) {

    static final String DATA = "/youtube/v3/";
    static final String UPLOAD = "/upload/youtube/v3/";
    private static final String JSON = "application/json";

    static YouTubeApi of(Session session) {
        return new YouTubeApi(session.http(), session.base(), session.secret(YouTubeAccess.ACCESS));
    }

    /** A read; whatever broke, it may be asked again. */
    Answer<JsonNode> get(String resource, Map<String, String> query) {
        return judged(http.send(signed(Request.get(base, DATA + resource, query))), false);
    }

    /** A report of the Analytics API, which has a host of its own. */
    Answer<JsonNode> report(Map<String, String> query) {
        return judged(http.send(signed(Request.get(host(base, "youtubeanalytics"), "/v2/reports", query))), false);
    }

    /** A write; what broke off after the first byte is unknown. */
    Answer<JsonNode> post(String resource, Map<String, String> query, JsonNode body) {
        return judged(http.send(written("POST", DATA + resource, query, JSON, Json.bytes(body))), true);
    }

    Answer<JsonNode> put(String resource, Map<String, String> query, JsonNode body) {
        return judged(http.send(written("PUT", DATA + resource, query, JSON, Json.bytes(body))), true);
    }

    Answer<JsonNode> post(String resource, Map<String, String> query) {
        return judged(http.send(bare("POST", resource, query)), true);
    }

    Answer<JsonNode> delete(String resource, String id) {
        return judged(http.send(bare("DELETE", resource, Map.of("id", id))), true);
    }

    Answer<JsonNode> upload(String resource, Map<String, String> query, String mime, byte[] body) {
        return judged(http.send(written("POST", UPLOAD + resource, query, mime, body)), true);
    }

    /** Anything else that is said with this channel's token. */
    Exchange send(Request request) {
        return http.send(signed(request));
    }

    Request written(String method, String path, Map<String, String> query, String mime, byte[] body) {
        return signed(new Request(
                method, Request.get(base, path, query).uri(), Map.of("Accept", JSON, "Content-Type", mime), body));
    }

    YouTubeErrors errors() {
        return new YouTubeErrors(http);
    }

    private Request bare(String method, String resource, Map<String, String> query) {
        var get = Request.get(base, DATA + resource, query);
        return signed(new Request(method, get.uri(), get.headers(), null));
    }

    private Request signed(Request request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private Answer<JsonNode> judged(Exchange exchange, boolean write) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            if (answered.body().length == 0) {
                return Answer.of(Json.object());
            }
            var body = Json.parse(answered.body());
            if (body.isPresent() && !body.get().has("error")) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(errors().failure(exchange, write));
    }

    /** Google gives each service a name before its domain; practice networks have one address for all. */
    static URI host(URI base, String service) {
        return URI.create(base.toString().replace("//www.", "//" + service + "."));
    }
}
