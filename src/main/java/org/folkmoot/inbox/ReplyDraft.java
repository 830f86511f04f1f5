package org.folkmoot.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as somebody wrote it.
 *
 * @param id chosen by the form, so that sending it twice answers once
 * @param item what it answers; null for the newest words of the resident
 * @param keepOpen false closes the conversation once the answer is there
 */
public record ReplyDraft(UUID id, @Nullable ItemId item, String text, boolean keepOpen) {}
