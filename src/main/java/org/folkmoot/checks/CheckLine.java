package org.folkmoot.checks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One check of one account.
 *
 * @param words what was found, in words
 * @param by who found it; empty where nobody did yet
 * @param driftedAt when it was first found failing after it had passed; null where it has not drifted
 */
public record CheckLine(
        Check check,
        Way way,
        boolean critical,
        CheckState state,
        String words,
        @Nullable ProofId proof,
        String by,
        @Nullable Instant at,
        @Nullable LocalDate expiresOn,
        @Nullable Instant driftedAt) {

    public boolean passed() {
        return state == CheckState.PASSED;
    }

    /** A failed check is a finding. */
    public boolean finding() {
        return state == CheckState.FAILED;
    }

    /** Somebody found it on a day and it was kept; else it is read from the register now. */
    public boolean kept() {
        return at != null;
    }

    /** A person has to look. */
    public boolean open() {
        return state == CheckState.UNKNOWN || state == CheckState.EXPIRED;
    }
}
