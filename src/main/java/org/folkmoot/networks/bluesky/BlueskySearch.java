package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.FindsAccounts;
import org.folkmoot.networks.FoundAccount;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/** Lexicon app.bsky.actor.searchActors (read 2026-11-22). */
final class BlueskySearch implements FindsAccounts {

    private static final String MOST = "50";

    @Override
    public Answer<List<FoundAccount>> find(Session session, String words) {
        return switch (Xrpc.of(session).query("app.bsky.actor.searchActors", Map.of("q", words, "limit", MOST))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var found = new ArrayList<FoundAccount>();
                for (var actor : body.path("actors")) {
                    var did = actor.path("did").asString("");
                    found.add(new FoundAccount(
                            did,
                            actor.path("handle").asString(""),
                            actor.path("displayName").asString(""),
                            URI.create("https://bsky.app/profile/" + did)));
                }
                yield Answer.of(List.copyOf(found));
            }
        };
    }
}
