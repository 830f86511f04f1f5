package org.folkmoot.delivery;

/**
 * The places of a delivery's life at which a process can die with a different outcome. Nobody listens in production; the
 * crash test puts in a listener that halts the process there.
 */
interface CrashPoint {

    enum Place {
        CLAIMED,
        PLANNED,
        CLEARED,
        ATTEMPT_WRITTEN,
        ANSWERED,
        OUTCOME_WRITTEN,
        READ_BACK_WRITTEN,
        READ_BACK_ANSWERED
    }

    void reached(Place place);
}
