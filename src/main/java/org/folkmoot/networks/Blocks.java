package org.folkmoot.networks;

/** Keeps a person from writing to the account, and lets them write again. Doing it twice is as doing it once. */
public interface Blocks extends Capability {

    /** @param person as {@link RemoteComment#authorId()} names them; answers {@link Outcome.Published} with {@code person} */
    Outcome block(Session session, RemoteRef person);

    Outcome unblock(Session session, RemoteRef person);
}
