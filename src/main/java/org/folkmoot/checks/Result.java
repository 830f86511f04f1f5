package org.folkmoot.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What was found once.
 *
 * @param passed null where it could not be judged
 * @param expiresOn the first day on which it does not count any more; null for what is looked at again by itself
 */
record Result(
        UUID id,
        AccountId account,
        Check check,
        int baseline,
        @Nullable Boolean passed,
        Way way,
        String words,
        @Nullable ProofId proof,
        String by,
        Instant at,
        @Nullable LocalDate expiresOn) {}
