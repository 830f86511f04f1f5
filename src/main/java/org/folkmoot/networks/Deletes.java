package org.folkmoot.networks;

/** Takes down what the account itself published, a post or a reply. */
public interface Deletes extends Capability {

    /** Doing it twice is as doing it once: what is gone already answers {@link Outcome.Published} with {@code target}. */
    Outcome delete(Session session, RemoteRef target);
}
