package org.folkmoot.networks.instagram;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.folkmoot.networks.Deed;
import org.folkmoot.networks.Deletes;
import org.folkmoot.networks.Moderates;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.GraphAnswers;

/**
 * Takes down what the account published, and hides or removes what others wrote under it (IG Media, since 3 December 2025,
 * and IG Comment, read 2026-11-22). A caption cannot be corrected afterwards.
 */
final class InstagramUpkeep implements Deletes, Moderates {

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW, Deed.REMOVE);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        return GraphAnswers.gone(target, InstagramErrors.graph(session).delete(target.id()));
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        if (!deeds().contains(deed)) {
            throw new IllegalArgumentException(deed + " is not moderation");
        }

        var graph = InstagramErrors.graph(session);
        return deed == Deed.REMOVE
                ? GraphAnswers.gone(item, graph.delete(item.id()))
                : GraphAnswers.done(item, graph.post(item.id(), Map.of("hide", String.valueOf(deed == Deed.HIDE))));
    }
}
