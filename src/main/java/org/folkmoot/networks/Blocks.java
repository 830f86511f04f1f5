package org.folkmoot.networks;

import java.util.Set;

/** Keeps a person from writing to the account, and lets them write again. Doing it twice is as doing it once. */
public interface Blocks extends Capability {

    /** What a block does besides, which whoever blocks ought to know. */
    enum Effect {
        /** They do not see the account's posts while they are signed in. */
        HIDES_POSTS,
        /** Everybody can see whom the account has blocked. */
        PUBLIC
    }

    /** @param person as {@link RemoteComment#authorId()} names them; answers {@link Outcome.Published} with {@code person} */
    Outcome block(Session session, RemoteRef person);

    Outcome unblock(Session session, RemoteRef person);

    default Set<Effect> effects() {
        return Set.of();
    }
}
