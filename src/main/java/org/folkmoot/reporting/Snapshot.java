package org.folkmoot.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one day.
 *
 * @param subject empty for the account, otherwise the post's id on its network
 * @param gap why there is no value: a {@code Figure.Gap}, or {@link #UNREACHED}
 */
record Snapshot(
        String subject,
        String metric,
        LocalDate day,
        @Nullable Long value,
        @Nullable String gap) {

    static final String UNREACHED = "UNREACHED";
    static final String ACCOUNT = "";
}
