package org.folkmoot.networks;

import java.util.Set;

/**
 * Tells those who moderate the network of a person, or of something that they wrote. What becomes of it they decide. A
 * second report of the same does no harm.
 */
public interface Reports extends Capability {

    /** What it is about, as far as networks tell it apart. */
    enum Reason {
        SPAM,
        /** A false identity, or false statements. */
        MISLEADING,
        SEXUAL,
        /** Insults, harassment, hatred. */
        RUDE,
        /** Against the law, or the network's own rules. */
        ILLEGAL,
        OTHER
    }

    Set<Reason> reasons();

    /** How long the words may be, in characters. */
    int longest();

    /** @param words what the moderators read; answers {@link Outcome.Published} with what was reported */
    Outcome reportItem(Session session, RemoteRef item, Reason reason, String words);

    Outcome reportPerson(Session session, RemoteRef person, Reason reason, String words);
}
