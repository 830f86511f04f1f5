package org.folkmoot.networks.threads;

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
 * Takes down the account's own posts, up to 100 a day, and hides answers directly below them; those below a hidden one are
 * hidden with it (developers.facebook.com/documentation/threads, read 2026-11-22). Nobody else's answer is removed.
 */
final class ThreadsUpkeep implements Deletes, Moderates {

    @Override
    public Set<Deed> deeds() {
        return EnumSet.of(Deed.HIDE, Deed.SHOW);
    }

    @Override
    public Outcome delete(Session session, RemoteRef target) {
        return GraphAnswers.gone(target, ThreadsErrors.graph(session).delete(target.id()));
    }

    @Override
    public Outcome moderate(Session session, RemoteRef item, Deed deed) {
        if (!deeds().contains(deed)) {
            throw new IllegalArgumentException("Threads does not " + deed);
        }

        return GraphAnswers.done(
                item,
                ThreadsErrors.graph(session)
                        .post(item.id() + "/manage_reply", Map.of("hide", String.valueOf(deed == Deed.HIDE))));
    }
}
