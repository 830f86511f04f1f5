package org.folkmoot.requests;

import java.time.LocalDate;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** A decision that somebody is about to take. */
public record DecisionDraft(
        DecisionOutcome outcome,
        String reason,
        @Nullable AccountId existing,
        @Nullable LocalDate until) {}
