package org.folkmoot.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list, with names in place of ids.
 *
 * @param network empty while nobody has chosen one
 * @param at when it was submitted, or begun
 * @param left the clock of the open step; null where nothing runs
 */
public record RequestLine(
        String href,
        String reference,
        String title,
        String network,
        String networkName,
        String service,
        String requester,
        RequestStatus status,
        Instant at,
        Promise.@Nullable Left left) {}
