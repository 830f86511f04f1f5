package org.folkmoot.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request to the network, written down before it left.
 *
 * @param position the step of the plan, from 0
 * @param act {@code send}, {@code poll} or {@code read-back}
 * @param outcome the classified answer; null while it is on its way, or when its worker died
 * @param detail what the network said, without secrets
 */
public record Attempt(
        UUID id,
        int position,
        String act,
        String worker,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String detail) {}
