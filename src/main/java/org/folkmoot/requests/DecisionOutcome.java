package org.folkmoot.requests;

public enum DecisionOutcome {
    APPROVED,
    /** Opened for a trial with an end. */
    PILOT,
    /** An account that there is already can do it. */
    USE_EXISTING,
    REFUSED;

    RequestStatus status() {
        return switch (this) {
            case APPROVED -> RequestStatus.APPROVED;
            case PILOT -> RequestStatus.PILOT;
            case USE_EXISTING -> RequestStatus.USE_EXISTING;
            case REFUSED -> RequestStatus.REFUSED;
        };
    }

    boolean opens() {
        return this == APPROVED || this == PILOT;
    }
}
