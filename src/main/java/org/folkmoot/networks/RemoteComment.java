package org.folkmoot.networks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to us or about us. The same comment may arrive often, by polling and by webhook: {@code ref.id()} is
 * the same each time.
 *
 * @param post the post of ours that it belongs to; null for a mention elsewhere; of a private message the other person, by
 *     their permanent id
 * @param parent what it answers directly
 * @param authorId the network's permanent id; empty where the network does not tell
 * @param authorHandle such as {@code resident.test}; null where the network has none
 * @param ours true when the connected account itself wrote it
 */
public record RemoteComment(
        RemoteRef ref,
        Kind kind,
        @Nullable RemoteRef post,
        @Nullable RemoteRef parent,
        String authorId,
        String authorName,
        @Nullable String authorHandle,
        String text,
        Instant createdAt,
        boolean ours) {

    public enum Kind {
        COMMENT,
        MENTION,
        QUOTE,
        /** A post of their own on the account's page. */
        VISITOR_POST,
        /** Between the account and one person: {@link Messages}. */
        MESSAGE
    }
}
