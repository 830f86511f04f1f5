package org.folkmoot.risk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a detector last said.
 *
 * @param why the key of the message that says why it could not judge; null where it could
 */
public record Detection(
        Hazard hazard,
        Instant at,
        int seen,
        int unjudged,
        @Nullable String why) {}
