package org.folkmoot.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an approver read of a variant.
 *
 * @param dueAt the time that stood there; null where they did not look at one, or choose their own
 */
record Seen(VariantId variant, RevisionHash hash, @Nullable Instant dueAt) {}
