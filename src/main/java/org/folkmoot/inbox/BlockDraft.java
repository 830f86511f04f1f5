package org.folkmoot.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why and for how long somebody is to be blocked.
 *
 * @param clause the house rule that was broken; null for none of the list
 * @param told the resident has been told
 */
public record BlockDraft(@Nullable UUID clause, String reason, int days, boolean told) {}
