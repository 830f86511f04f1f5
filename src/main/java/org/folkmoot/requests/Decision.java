package org.folkmoot.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What was decided.
 *
 * @param existing the account to be used in place of a new one
 * @param until the end of a pilot
 */
public record Decision(
        UUID id,
        DecisionOutcome outcome,
        String reason,
        @Nullable AccountId existing,
        @Nullable LocalDate until,
        @Nullable UUID person,
        String name,
        Instant at) {}
