package org.folkmoot.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.AccountStatus;
import org.jspecify.annotations.Nullable;

/**
 * The end of an account.
 *
 * @param before what the account was when its closure was asked for
 * @param redirect where its followers are sent, in words or as an address
 * @param notice the text of the last post, prepared when the closure was asked for
 * @param endedAt null while it is under way
 * @param closed false where it was called off
 * @param keepUntil how long what it said is kept
 * @param post the last post as a draft of a post; null where none was made
 */
public record Closure(
        UUID id,
        AccountId account,
        AccountStatus before,
        String reason,
        String redirect,
        @Nullable AccountId successor,
        LocalDate closesOn,
        String notice,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        boolean closed,
        @Nullable LocalDate keepUntil,
        @Nullable UUID post) {

    public boolean open() {
        return endedAt == null;
    }
}
