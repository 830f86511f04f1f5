package org.folkmoot.networks.bluesky;

import java.util.List;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Mutes;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** app.bsky.graph.muteActor and muteThread (lexicons of 20 August 2026): no notifications come of them any more. */
final class BlueskyMuting implements Mutes {

    @Override
    public Outcome mute(Session session, RemoteRef person) {
        return told(session, "muteActor", "actor", person.id(), person);
    }

    @Override
    public Outcome unmute(Session session, RemoteRef person) {
        return told(session, "unmuteActor", "actor", person.id(), person);
    }

    @Override
    public Outcome muteThread(Session session, RemoteRef item) {
        return thread(session, "muteThread", item);
    }

    @Override
    public Outcome unmuteThread(Session session, RemoteRef item) {
        return thread(session, "unmuteThread", item);
    }

    private static Outcome thread(Session session, String method, RemoteRef item) {
        return switch (BlueskyThreads.top(session, item)) {
            case Answer.Failed<String>(var failure) -> failure;
            case Answer.Got<String>(var top) -> told(session, method, "root", top, item);
        };
    }

    private static Outcome told(Session session, String method, String field, String whom, RemoteRef target) {
        var body = Json.object().put(field, whom);
        return switch (Xrpc.of(session).procedure("app.bsky.graph." + method, body)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
