package org.folkmoot.networks.linkedin.practice;

import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.practice.Reply;
import tools.jackson.databind.node.ArrayNode;

/** LinkedIn's ways to say yes and no. */
final class LinkedInReplies {

    private LinkedInReplies() {}

    static Reply error(int status, String code, int service, String message) {
        return Reply.json(
                status,
                Json.object()
                        .put("status", status)
                        .put("code", code)
                        .put("serviceErrorCode", service)
                        .put("message", message));
    }

    static Reply invalid(String code, String message) {
        return error(422, code, 100, message);
    }

    static Reply forbidden(String message) {
        return error(403, "ACCESS_DENIED", 100, message);
    }

    static Reply unauthorized(boolean ended) {
        return ended
                ? error(401, "EXPIRED_ACCESS_TOKEN", 65_602, "The token used in the request has expired")
                : error(401, "INVALID_ACCESS_TOKEN", 65_600, "Invalid access token");
    }

    static Reply tooMany() {
        return error(
                429, "TOO_MANY_REQUESTS", 101, "Resource level throttle limit for calls to this resource is reached.");
    }

    static Reply brokenWithStatus200() {
        return Reply.json(
                200,
                Json.object()
                        .put("status", 500)
                        .put("code", "INTERNAL_SERVER_ERROR")
                        .put("message", "Internal Server Error"));
    }

    static Reply missing(String what) {
        return error(404, "RESOURCE_NOT_FOUND", 0, "Could not find " + what);
    }

    /** Most writes answer with nothing but a header. */
    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    static Reply list(ArrayNode elements, int start, int count) {
        var body = Json.object();
        var paging = body.putObject("paging").put("start", start).put("count", count);
        paging.putArray("links");
        body.set("elements", elements);
        return Reply.json(200, body);
    }
}
