package org.folkmoot.networks;

import java.util.List;

/**
 * Keeps lists by which the account, and whoever else follows them, moderates: puts people on them and takes them off. Doing
 * it twice is as doing it once.
 */
public interface KeepsLists extends Capability {

    /** @param has the person is on it */
    record Membership(Roster list, boolean has) {}

    /** Every such list of the account. */
    Answer<List<Membership>> lists(Session session, RemoteRef person);

    /** @param list its {@link Roster#id}; answers {@link Outcome.Published} with {@code person} */
    Outcome enlist(Session session, RemoteRef person, String list);

    Outcome delist(Session session, RemoteRef person, String list);
}
