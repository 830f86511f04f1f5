package org.folkmoot.requests;

import java.time.LocalDate;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** @param notice empty for the text that is prepared */
public record ClosureDraft(
        String reason,
        String redirect,
        @Nullable AccountId successor,
        @Nullable LocalDate closesOn,
        String notice) {}
