package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done to a variant that stands on its network. Its verbs check and say no.
 *
 * @param label what people call the post
 * @param before what it said when this was asked for
 * @param text the corrected words, or those of the reply; empty for taking down
 * @param hash of exactly these words on this account
 * @param answer why it was returned
 * @param why for FAILED, HELD and UNKNOWN
 * @param permalink where a reply stands
 */
public record Amendment(
        AmendmentId id,
        VariantId variant,
        PostId post,
        AccountId account,
        String label,
        Kind kind,
        String before,
        String text,
        RevisionHash hash,
        String reason,
        @Nullable UUID askedBy,
        String askedByName,
        Instant askedAt,
        AmendmentStatus status,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        String answer,
        @Nullable DeliveryId delivery,
        @Nullable Problem why,
        @Nullable URI permalink,
        @Nullable Instant endedAt) {

    public enum Kind {
        /** Removes it from the network. One person with the right does it at once. */
        TAKE_DOWN,
        /** Puts other words in place of the first text. */
        CORRECTION,
        /** Says the right thing below it, where it cannot be changed. */
        REPLY
    }

    public Subject subject() {
        return new Subject("variant", variant.value(), label);
    }

    /** @param seen the hash of what the approver read */
    void approve(Actor by, RevisionHash seen) {
        requireAsked();
        if (by.person().isEmpty() || Objects.equals(by.person().get(), askedBy)) {
            throw Refusals.authorMayNotApprove();
        }
        if (!hash.equals(seen)) {
            throw Refusals.changedSinceSeen();
        }
    }

    void requireAsked() {
        if (status != AmendmentStatus.ASKED) {
            throw Refusals.amendmentDecided();
        }
    }
}
