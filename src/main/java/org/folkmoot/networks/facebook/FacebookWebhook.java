package org.folkmoot.networks.facebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.WebhookCall;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.HubCalls;
import org.folkmoot.networks.graph.PageMessages;
import tools.jackson.databind.JsonNode;

/** What Facebook tells of a page by itself: comments, visitors' posts, mentions and messages. */
final class FacebookWebhook implements Receives {

    private static final String KINDS = "feed,mention,messages,message_echoes";

    @Override
    public Optional<String> handshake(WebhookCall call, Map<String, String> secrets) {
        return HubCalls.handshake(call, secrets);
    }

    @Override
    public boolean verified(WebhookCall call, Map<String, String> secrets) {
        return HubCalls.verified(call, secrets);
    }

    @Override
    public List<InboundEvent> parse(byte[] body) {
        var events = new ArrayList<InboundEvent>();
        var call = Json.parse(body);
        if (call.isEmpty() || !call.get().path("object").asString("").equals("page")) {
            return List.of();
        }
        for (var entry : call.get().path("entry")) {
            entry.path("changes").forEach(change -> events.add(FacebookEvents.change(entry, change)));
            entry.path("messaging")
                    .forEach(one -> PageMessages.event(entry, one).ifPresent(events::add));
        }
        return List.copyOf(events);
    }

    @Override
    public Answer<Boolean> subscribe(Session session, URI address) {
        var answer = Graph.of(session)
                .post(session.remoteAccountId() + "/subscribed_apps", Map.of("subscribed_fields", KINDS));
        return switch (answer) {
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("success").asBoolean(false));
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }
}
