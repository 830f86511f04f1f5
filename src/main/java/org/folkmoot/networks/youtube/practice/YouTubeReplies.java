package org.folkmoot.networks.youtube.practice;

import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Reply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Google's ways to say yes and no. */
final class YouTubeReplies {

    private YouTubeReplies() {}

    static Reply error(int status, String domain, String reason, String message) {
        return Reply.json(status, broken(status, domain, reason, message));
    }

    private static ObjectNode broken(int status, String domain, String reason, String message) {
        var body = Json.object();
        var error = body.putObject("error").put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", domain)
                .put("reason", reason);
        return body;
    }

    static Reply invalid(String reason, String message) {
        return error(400, "youtube.video", reason, message);
    }

    static Reply missing(String kind) {
        return error(
                404,
                "youtube." + kind,
                kind + "NotFound",
                "The " + kind + " that you are trying to reach is not there.");
    }

    static Reply forbidden(String message) {
        return error(403, "global", "insufficientPermissions", message);
    }

    static Reply unauthorized() {
        return error(401, "global", "authError", "Request had invalid authentication credentials.");
    }

    static Reply tooMany() {
        return error(
                403,
                "youtube.quota",
                "quotaExceeded",
                "The request cannot be completed because you have exceeded your quota.");
    }

    static Reply serverError(int status) {
        return error(status, "global", "backendError", "Backend Error");
    }

    static Reply brokenWithStatus200() {
        return Reply.json(200, broken(500, "global", "backendError", "Backend Error"));
    }

    static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /**
     * A page of a list.
     *
     * @param all everything that it holds; cut by what the call asks for
     */
    static Reply list(Call call, String kind, ArrayNode all) {
        var from = number(call, "pageToken", 0);
        var most = number(call, "maxResults", 5);
        var body = Json.object().put("kind", "youtube#" + kind + "ListResponse");
        var items = body.putArray("items");
        for (var i = from; i < Math.min(all.size(), from + most); i++) {
            items.add(all.get(i));
        }
        if (from + most < all.size()) {
            body.put("nextPageToken", String.valueOf(from + most));
        }
        body.putObject("pageInfo").put("totalResults", all.size()).put("resultsPerPage", most);
        return Reply.json(200, body);
    }

    private static int number(Call call, String name, int usual) {
        var typed = call.query().getOrDefault(name, "");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : usual;
    }

    static boolean has(Call call, String part) {
        return java.util.Arrays.asList(call.query().getOrDefault("part", "").split(","))
                .contains(part);
    }
}
