package org.folkmoot.networks.practice;

import org.folkmoot.networks.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the Graph API says no. */
public final class GraphReplies {

    private GraphReplies() {}

    public static Reply gone(String id) {
        return error(
                400,
                100,
                33,
                "Unsupported get request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions");
    }

    public static Reply permission() {
        return permission("pages_manage_posts");
    }

    public static Reply permission(String name) {
        return error(403, 200, 0, "(#200) The permission(s) " + name + " are not available");
    }

    public static Reply unsupported() {
        return error(400, 2500, 0, "Unknown path components");
    }

    public static Reply error(int status, int code, int subcode, @Nullable String message) {
        return Reply.json(status, errorBody(code, subcode, message == null ? "" : message));
    }

    private static JsonNode errorBody(int code, int subcode, String message) {
        var body = Json.object();
        var error = body.putObject("error")
                .put("message", message)
                .put("type", code == 190 ? "OAuthException" : "GraphMethodException")
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("fbtrace_id", "Apractice");
        return body;
    }
}
