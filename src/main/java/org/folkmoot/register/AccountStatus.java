package org.folkmoot.register;

/** Where an account stands in its life. */
public enum AccountStatus {
    /** Wanted, not opened yet. */
    PROPOSED,
    /** Open for a trial, at whose end somebody decides. */
    PROBATION,
    LIVE,
    /** Kept, so that nobody else takes the name; not posted to. */
    DORMANT,
    /** Still read, and about to be closed: it says so to those who follow it. */
    CLOSING,
    CLOSED,
    /** Somebody pretends to speak for the council. */
    IMPOSTOR,
    /** It seems to be ours, and nobody has decided yet what becomes of it. */
    UNMANAGED;

    /** In use now or kept by the council: it needs people who answer for it. */
    public boolean ours() {
        return this == PROPOSED || this == PROBATION || this == LIVE || this == DORMANT || this == CLOSING;
    }

    /** Posts may appear on it. */
    public boolean posts() {
        return this == PROBATION || this == LIVE || this == CLOSING;
    }
}
