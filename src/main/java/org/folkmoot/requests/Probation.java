package org.folkmoot.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** @param askedAt when its end was announced to those who decide; null while that lies ahead */
record Probation(
        AccountId account,
        RequestId request,
        LocalDate until,
        @Nullable Instant askedAt) {}
