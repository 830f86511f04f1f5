package org.folkmoot.networks;

import java.util.Set;

/** Hides or removes what other people wrote under the account's posts. */
public interface Moderates extends Capability {

    /** Those of {@link Deed#HIDE}, {@link Deed#SHOW} and {@link Deed#REMOVE} that the network offers. */
    Set<Deed> deeds();

    /** What it can be done to. */
    default Set<RemoteComment.Kind> kinds() {
        return Set.of(RemoteComment.Kind.COMMENT);
    }

    /**
     * Doing it twice is as doing it once; answers {@link Outcome.Published} with {@code item}.
     *
     * @param item as {@link RemoteComment#ref()} names it
     */
    Outcome moderate(Session session, RemoteRef item, Deed deed);
}
