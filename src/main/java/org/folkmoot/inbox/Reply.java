package org.folkmoot.inbox;

import java.time.Instant;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that residents read. It leaves only as a delivery of its frozen text.
 *
 * @param closes the conversation closes once the answer is there
 * @param publishedAt when it was seen on the network; null until then
 * @param removedAt when it was taken down from here
 */
public record Reply(
        ReplyId id,
        ConversationId conversation,
        ItemId item,
        PersonId author,
        String authorName,
        String text,
        String hash,
        boolean closes,
        Instant writtenAt,
        @Nullable Instant publishedAt,
        @Nullable String remoteId,
        @Nullable Instant removedAt) {}
