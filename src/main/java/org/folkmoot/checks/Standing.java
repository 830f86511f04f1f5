package org.folkmoot.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The newest result of a check, and since when it has drifted. */
record Standing(Result result, @Nullable Instant driftedAt) {

    /** It was known to be in order, so that a failure now is a drift. */
    boolean heldBefore() {
        return Boolean.TRUE.equals(result.passed());
    }
}
