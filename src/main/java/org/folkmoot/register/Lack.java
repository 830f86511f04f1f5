package org.folkmoot.register;

import java.util.Arrays;
import java.util.Optional;

/** What can be missing from an entry; the list can be limited to the entries that lack it. */
public enum Lack {
    /** An owner and a deputy: two people who both still work here. */
    PEOPLE,
    /** What the account is for and to whom it speaks. */
    WORDS,
    /** The owner's confirmation of the last quarter. */
    ATTESTATION,
    /** The approval of information assurance. */
    ASSURANCE,
    /** A second factor at the network. */
    TWO_FACTOR,
    /** A way in that is tied to named people. */
    ACCESS,
    /** A mailbox to which the network sends a new password. */
    RECOVERY,
    /** A plan for the day on which somebody else gets hold of it, rehearsed within a year. */
    DRILL,
    CONNECTION,
    /** What becomes of an account that nobody manages. */
    DECISION;

    static Optional<Lack> find(String name) {
        return Arrays.stream(values())
                .filter(lack -> lack.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst();
    }
}
