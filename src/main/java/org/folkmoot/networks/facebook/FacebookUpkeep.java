package org.folkmoot.networks.facebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import tools.jackson.databind.JsonNode;

/**
 * What is done to what stands on a page: a post of our own app's is corrected or taken down, a comment is hidden or
 * removed. A hidden comment stays visible to its author and their friends (developers.facebook.com, Page Post and
 * Comment, read 2026-11-22).
 */
final class FacebookUpkeep implements Deletes, Edits, Moderates {

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW, Deed.REMOVE);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        return gone(target, Graph.of(session).delete(target.id()));
    }

    @Override
    public Outcome edit(Session session, RemoteRef target, Content content) {
        return done(target, Graph.of(session).post(target.id(), Map.of("message", content.text())));
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        return switch (deed) {
            case HIDE, SHOW ->
                done(item, Graph.of(session).post(item.id(), Map.of("is_hidden", String.valueOf(deed == Deed.HIDE))));
            case REMOVE -> gone(item, Graph.of(session).delete(item.id()));
            case PUBLISH, CORRECT, TAKE_DOWN -> throw new IllegalArgumentException(deed + " is not moderation");
        };
    }

    private static Outcome done(RemoteRef target, Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> done -> new Outcome.Published(List.of(target), false);
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }

    private static Outcome gone(RemoteRef target, Answer<JsonNode> answer) {
        return answer instanceof Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
                        && reason == Outcome.Reason.GONE
                ? new Outcome.Published(List.of(target), true)
                : done(target, answer);
    }
}
