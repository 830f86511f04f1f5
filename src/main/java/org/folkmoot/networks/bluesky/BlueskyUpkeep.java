package org.folkmoot.networks.bluesky;

import java.util.List;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Takes down posts and replies: com.atproto.repo.deleteRecord, which says yes to what is gone already (lexicon read
 * 2026-11-22). There is nothing to correct a post with: readers keep the first version of a record.
 */
final class BlueskyUpkeep implements Deletes {

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        var parts = target.id().replaceFirst("^at://", "").split("/");
        var body = Json.object()
                .put("repo", session.remoteAccountId())
                .put("collection", parts[1])
                .put("rkey", parts[2]);
        return switch (Xrpc.of(session).procedure("com.atproto.repo.deleteRecord", body)) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
