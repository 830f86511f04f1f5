package org.folkmoot.inbox;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What one resident and one account say to each other below one post, or in private.
 *
 * @param number what people call it
 * @param thread the network's id of the post; in private the resident's
 * @param direct true for direct messages, which only the resident and the account see
 * @param waitingSince since when the resident waits for an answer; null while nobody waits
 * @param category what it is about; null for an everyday one
 * @param dueAt when the answer is promised, in working time
 */
public record Conversation(
        ConversationId id,
        long number,
        AccountId account,
        ConnectionId connection,
        String thread,
        boolean direct,
        Resident resident,
        Instant openedAt,
        Instant lastItemAt,
        @Nullable Instant waitingSince,
        @Nullable Instant dueAt,
        @Nullable PersonId assignee,
        @Nullable Instant closedAt,
        @Nullable Category category) {

    public boolean closed() {
        return closedAt != null;
    }

    public boolean waiting() {
        return waitingSince != null;
    }

    /** Names no resident: the trail outlives their words. */
    Subject subject() {
        return new Subject("conversation", id.value(), "Conversation " + number);
    }

    /** Whoever has it, by id, for comparing on screens. */
    public boolean assignedTo(@Nullable UUID person) {
        return assignee != null && assignee.value().equals(person);
    }
}
