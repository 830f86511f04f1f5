package org.folkmoot.networks.facebook.practice;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PracticeStage;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.folkmoot.networks.practice.Webhooks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A business portfolio, for the token of a system user. The note {@code portfolio.<token>} holds it as JSON: {@code id},
 * {@code name}, {@code appSecret}, {@code page}, and the edges by Graph's names, each a list as Graph gives it; {@code
 * forbidden} lists edges for which the token has no right.
 */
final class FacebookBusiness {

    private final Accounts accounts;
    private final Settings settings;
    private final PracticeStage.Numbers numbers;

    FacebookBusiness(PracticeStage stage) {
        accounts = stage.accounts();
        settings = stage.settings();
        numbers = stage.numbers();
    }

    /** @param token under which it is kept */
    record System(String token, ObjectNode portfolio) {

        String text(String name) {
            return portfolio.path(name).asString("");
        }
    }

    Optional<System> of(String token) {
        var note = token.isEmpty() ? "" : settings.note(Network.FACEBOOK, "portfolio." + token);
        return note.isEmpty() ? Optional.empty() : Optional.of(new System(token, (ObjectNode) Json.read(note)));
    }

    Reply answer(Call call, System system, String id, @Nullable String edge, Map<String, String> parameters) {
        var proof = Webhooks.signature(system.text("appSecret"), system.token().getBytes(StandardCharsets.UTF_8));
        if (!proof.equals(parameters.getOrDefault("appsecret_proof", ""))) {
            return GraphReplies.error(400, 100, 0, "Invalid appsecret_proof provided in the API argument");
        }
        if (edge == null) {
            return node(system, id);
        }
        for (var forbidden : system.portfolio().path("forbidden")) {
            if (forbidden.asString("").equals(edge)) {
                return GraphReplies.permission("business_management");
            }
        }
        return switch (call.method()) {
            case "GET" -> list(system, edge);
            default -> edge.equals("client_pages") ? request(system, parameters) : GraphReplies.unsupported();
        };
    }

    private Reply node(System system, String id) {
        var page = accounts.find(Network.FACEBOOK, id);
        if (page.isEmpty()) {
            return GraphReplies.gone(id);
        }
        var node = Json.object().put("id", id);
        if (system.text("page").equals(id)) {
            node.putObject("business").put("id", system.text("id")).put("name", system.text("name"));
        }
        return Reply.json(200, node);
    }

    private static Reply list(System system, String edge) {
        var body = Json.object();
        var data = body.putArray("data");
        system.portfolio().path(edge).forEach(data::add);
        return Reply.json(200, body);
    }

    /** The page's owner finds the request in their own settings; here it only waits. */
    private Reply request(System system, Map<String, String> parameters) {
        var page = parameters.getOrDefault("page_id", "");
        var found = accounts.find(Network.FACEBOOK, page);
        if (found.isEmpty()) {
            return GraphReplies.gone(page);
        }
        var pending = system.portfolio().path("pending_client_pages") instanceof ArrayNode list
                ? list
                : system.portfolio().putArray("pending_client_pages");
        if (!waits(pending, page)) {
            var one = pending.addObject().put("id", String.valueOf(numbers.next()));
            one.putObject("page").put("id", page).put("name", found.get().name());
            settings.note(Network.FACEBOOK, "portfolio." + system.token(), Json.text(system.portfolio()));
        }
        return Reply.json(200, Json.object().put("access_status", "PENDING"));
    }

    private static boolean waits(JsonNode pending, String page) {
        for (var one : pending) {
            if (one.path("page").path("id").asString("").equals(page)) {
                return true;
            }
        }
        return false;
    }
}
