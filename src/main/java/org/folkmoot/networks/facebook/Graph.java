package org.folkmoot.networks.facebook;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Calls of the Graph API with a page's token and the proof that we hold the app's secret. */
record Graph(GuardedHttp http, URI base, String token, String appSecret) {

    static final String VERSION = "v25.0";

    static Graph of(Session session) {
        return new Graph(
                session.http(),
                session.base(),
                session.secret(FacebookAccess.TOKEN),
                session.secret(FacebookAccess.APP_SECRET));
    }

    /** A read; whatever broke, it may be asked again. */
    Answer<JsonNode> get(String path, Map<String, String> parameters) {
        return judged(http.send(Request.get(base, path(path), signed(parameters))), false);
    }

    /** A write; what broke off after the first byte is unknown. */
    Answer<JsonNode> post(String path, Map<String, String> fields) {
        return judged(http.send(Request.form(base, path(path), signed(fields))), true);
    }

    Answer<JsonNode> upload(String path, Map<String, String> fields, String mime, byte[] image) {
        return judged(http.send(Request.multipart(base, path(path), signed(fields), mime, image)), true);
    }

    /** A write that may be repeated: the network's own delete. */
    Answer<JsonNode> delete(String id) {
        var get = Request.get(base, path(id), signed(Map.of()));
        return judged(http.send(new Request("DELETE", get.uri(), get.headers(), null)), true);
    }

    private static String path(String path) {
        return "/" + VERSION + "/" + path;
    }

    private Map<String, String> signed(Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("access_token", token);
        all.put("appsecret_proof", Signatures.hmac(appSecret, token));
        return all;
    }

    /** An error can come with any status, 200 included. */
    private Answer<JsonNode> judged(Exchange exchange, boolean write) {
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body());
            if (body.isPresent() && !body.get().has("error")) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(new GraphErrors(http).failure(exchange, write));
    }
}
