package org.folkmoot.register;

/** Where an account stands in its life. */
public enum AccountStatus {
    /** Wanted, not opened yet. */
    PROPOSED,
    ACTIVE,
    /** Kept, so that nobody else takes the name; not posted to. */
    DORMANT,
    CLOSED,
    /** Somebody pretends to speak for the council. */
    IMPOSTOR;

    /** In use now or kept by the council: it needs people who answer for it. */
    public boolean ours() {
        return this == PROPOSED || this == ACTIVE || this == DORMANT;
    }
}
