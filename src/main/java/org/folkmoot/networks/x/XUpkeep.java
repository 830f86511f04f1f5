package org.folkmoot.networks.x;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import tools.jackson.databind.JsonNode;

/**
 * Takes down our own posts, and hides answers in conversations that we began; X lets nobody remove other people's posts
 * (docs.x.com, hide replies and manage posts, read 2026-11-22).
 */
final class XUpkeep implements Deletes, Moderates {

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        var answer = XApi.of(session).delete("/2/tweets/" + target.id());
        return answer instanceof Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
                        && reason == Outcome.Reason.GONE
                ? new Outcome.Published(List.of(target), true)
                : done(target, answer);
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        return switch (deed) {
            case HIDE, SHOW ->
                done(
                        item,
                        XApi.of(session)
                                .put(
                                        "/2/tweets/" + item.id() + "/hidden",
                                        Json.object().put("hidden", deed == Deed.HIDE)));
            case REMOVE,
                    PUBLISH,
                    CORRECT,
                    TAKE_DOWN,
                    MESSAGE,
                    BLOCK,
                    UNBLOCK,
                    MUTE,
                    UNMUTE,
                    MUTE_THREAD,
                    UNMUTE_THREAD,
                    REPORT,
                    REPORT_PERSON,
                    ENLIST,
                    DELIST -> throw new IllegalArgumentException("X does not offer " + deed);
        };
    }

    private static Outcome done(RemoteRef target, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
