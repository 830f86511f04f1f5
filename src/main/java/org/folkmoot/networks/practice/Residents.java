package org.folkmoot.networks.practice;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.networks.Network;

/** The people of the practice networks, who comment on what the council says. */
final class Residents {

    private final Practices practices;
    private final Accounts accounts;
    private final Entries entries;

    Residents(Practices practices, Accounts accounts, Entries entries) {
        this.practices = practices;
        this.accounts = accounts;
        this.entries = entries;
    }

    /**
     * Somebody answers a post or a comment.
     *
     * @throws IllegalArgumentException when there is nothing under that id
     */
    Entry comment(Network network, String target, String name, String text, Instant at) {
        var parent = entries.find(network, target)
                .orElseThrow(() -> new IllegalArgumentException("Nothing on " + network.key() + " under " + target));
        var resident = resident(network, name);
        var root = parent.root() == null ? parent.id() : parent.root();
        var entry = practices.of(network).comment(resident, parent, root, text, at);
        entries.add(entry);
        practices.of(network).commented(entry, resident);
        return entry;
    }

    /**
     * Somebody writes about a council's account in a post of their own.
     *
     * @throws IllegalArgumentException where the network has no such thing
     */
    Entry mention(Account council, String name, String text, Instant at) {
        var network = council.network();
        var resident = resident(network, name);
        var entry = practices
                .of(network)
                .mention(resident, council, text, at)
                .orElseThrow(() -> new IllegalArgumentException("Nobody is mentioned on " + network.key()));
        entries.add(entry);
        practices.of(network).commented(entry, resident);
        return entry;
    }

    /** Somebody writes on the account's own page. */
    Entry visit(Account council, String name, String text, Instant at) {
        var resident = resident(council.network(), name);
        return written(practices.of(council.network()).visit(resident, council, text, at), resident);
    }

    /** Somebody writes to the account in private. */
    Entry message(Account council, String name, String text, Instant at) {
        var resident = resident(council.network(), name);
        return written(practices.of(council.network()).message(resident, council, text, at), resident);
    }

    private Entry written(Optional<Entry> made, Account resident) {
        var entry = made.orElseThrow(() -> new IllegalArgumentException(
                "There is no such thing on " + resident.network().key()));
        entries.add(entry);
        practices.of(resident.network()).commented(entry, resident);
        return entry;
    }

    /** By name, made at the first comment. */
    private Account resident(Network network, String name) {
        var plain = name.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var handle = (plain.isEmpty() ? "resident" : plain) + ".test";
        return accounts.find(network, handle)
                .orElseGet(() -> accounts.save(
                        new Account(network, practices.of(network).newAccountId(), handle, name, "", "", 0, true)));
    }
}
