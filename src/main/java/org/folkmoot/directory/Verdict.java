package org.folkmoot.directory;

import org.folkmoot.register.AccountStatus;

/** What a resident is told about an address; of several accounts with one name, the first in this order counts. */
public enum Verdict {
    /** It is known to pretend to be us. */
    IMPOSTOR,
    OFFICIAL,
    /** Ours, kept so that nobody else takes the name, and not used for daily posts. */
    DORMANT,
    /** It was ours, and nothing on it comes from us any more. */
    CLOSED,
    NOT_OURS;

    static Verdict of(AccountStatus status) {
        return switch (status) {
            case PROBATION, LIVE, CLOSING -> OFFICIAL;
            case DORMANT -> DORMANT;
            case CLOSED -> CLOSED;
            case IMPOSTOR -> IMPOSTOR;
            case PROPOSED, UNMANAGED -> NOT_OURS;
        };
    }
}
