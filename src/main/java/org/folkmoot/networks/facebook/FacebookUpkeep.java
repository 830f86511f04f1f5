package org.folkmoot.networks.facebook;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Blocks;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Edits;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphAnswers;

/**
 * What is done to what stands on a page, and to who wrote it: a post of our own app's is corrected or taken down, a
 * comment is hidden or removed, a person is kept from the page. A hidden comment stays visible to its author and their
 * friends (developers.facebook.com, Page Post, Comment and Page Blocked, read 2026-11-22).
 */
final class FacebookUpkeep implements Deletes, Edits, Moderates, Blocks {

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW, Deed.REMOVE);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        return GraphAnswers.gone(target, Graph.of(session).delete(target.id()));
    }

    @Override
    public Outcome edit(Session session, RemoteRef target, Content content) {
        return GraphAnswers.done(target, Graph.of(session).post(target.id(), Map.of("message", content.text())));
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        return switch (deed) {
            case HIDE, SHOW ->
                GraphAnswers.done(
                        item,
                        Graph.of(session).post(item.id(), Map.of("is_hidden", String.valueOf(deed == Deed.HIDE))));
            case REMOVE -> GraphAnswers.gone(item, Graph.of(session).delete(item.id()));
            case PUBLISH,
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
                    DELIST -> throw new IllegalArgumentException(deed + " is not moderation");
        };
    }

    @Override
    public Outcome block(Session session, RemoteRef person) {
        return GraphAnswers.done(
                person,
                Graph.of(session)
                        .post(session.remoteAccountId() + "/blocked", Map.of("psid", "[" + person.id() + "]")));
    }

    @Override
    public Outcome unblock(Session session, RemoteRef person) {
        return GraphAnswers.done(
                person, Graph.of(session).delete(session.remoteAccountId() + "/blocked", Map.of("psid", person.id())));
    }
}
