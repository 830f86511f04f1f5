package org.folkmoot.distribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list asked from one moment to another.
 *
 * @param until null for what it asks now
 */
public record ListVersion(
        MailingList list, Instant since, @Nullable Instant until) {}
