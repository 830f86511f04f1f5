package org.folkmoot.publishing;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A post as it will appear on one account. Its verbs check and say no; they return what was decided, for the room to
 * keep.
 *
 * @param label what people call its post
 * @param ownText null while it says what the post says
 * @param own where else it departs from its post
 * @param revision what it says now
 * @param authors everyone who saved it since its last approval
 * @param decisions oldest first
 * @param why for HELD, MISSED, FAILED and UNKNOWN
 */
public record Variant(
        VariantId id,
        PostId post,
        String label,
        AccountId account,
        VariantStatus status,
        @Nullable String ownText,
        OwnExtras own,
        @Nullable Instant dueAt,
        Revision revision,
        Set<UUID> authors,
        List<Decision> decisions,
        @Nullable DeliveryId delivery,
        @Nullable Problem why,
        @Nullable String remoteId,
        @Nullable URI permalink,
        @Nullable Instant publishedAt) {

    public Subject subject() {
        return new Subject("variant", id.value(), label);
    }

    /** The approval that stands for what it says now, if there is one. */
    public Optional<Decision> approval() {
        return last(Decision.Kind.APPROVED).filter(approval -> approval.hash().equals(revision.hash()));
    }

    public Optional<Decision> last(Decision.Kind kind) {
        return decisions.reversed().stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** The reason for which it came back, while nobody has submitted it again. */
    public Optional<Decision> returned() {
        return decisions.isEmpty() || status != VariantStatus.DRAFT
                ? Optional.empty()
                : Optional.of(decisions.getLast()).filter(one -> one.kind() == Decision.Kind.RETURNED);
    }

    Decision submit(Actor by, Instant now) {
        if (status != VariantStatus.DRAFT) {
            throw Refusals.notADraft(this);
        }
        return decision(Decision.Kind.SUBMITTED, by, dueAt, "", now);
    }

    /**
     * @param seen the hash of what the approver read
     * @param newTime a time that the approver chose in the same act; null to keep the one that was submitted
     */
    Decision approve(Actor by, RevisionHash seen, @Nullable Instant newTime, Instant now) {
        if (status != VariantStatus.SUBMITTED) {
            throw Refusals.notAwaitingApproval(this);
        }
        if (by.person().isEmpty() || authors.contains(by.person().get())) {
            throw Refusals.authorMayNotApprove();
        }
        if (!revision.hash().equals(seen)) {
            throw Refusals.changedSinceSeen();
        }
        var time = newTime == null ? dueAt : newTime;
        if (time == null || !time.isAfter(now)) {
            throw Refusals.tooLate();
        }
        return decision(Decision.Kind.APPROVED, by, time, "", now);
    }

    /** Hands it back to its authors; everything that they wrote stays. */
    Decision giveBack(Actor by, String reason, Instant now) {
        if (status != VariantStatus.SUBMITTED) {
            throw Refusals.notAwaitingApproval(this);
        }
        return decision(Decision.Kind.RETURNED, by, dueAt, required(reason), now);
    }

    Decision withdraw(Actor by, String reason, Instant now) {
        switch (status) {
            case DRAFT, SUBMITTED, SCHEDULED, PUBLISHING, BY_HAND, FAILED, MISSED, HELD -> {}
            case PUBLISHED, UNKNOWN, WITHDRAWN, TAKEN_DOWN -> throw Refusals.cannotBeWithdrawn(this);
        }
        return decision(Decision.Kind.WITHDRAWN, by, dueAt, required(reason), now);
    }

    /** Where a new time leaves it: within the window of its approval nothing has to be asked again. */
    VariantStatus movedTo(Instant time, ZoneId zone) {
        return switch (status) {
            case DRAFT, SUBMITTED -> status;
            case SCHEDULED, MISSED, HELD, FAILED ->
                keepsApproval(time, zone) ? VariantStatus.SCHEDULED : VariantStatus.DRAFT;
            case PUBLISHING, BY_HAND, PUBLISHED, UNKNOWN, WITHDRAWN, TAKEN_DOWN -> throw Refusals.noLongerOpen(this);
        };
    }

    private boolean keepsApproval(Instant time, ZoneId zone) {
        return approval()
                .map(Decision::dueAt)
                .filter(approved -> new ApprovalWindow(approved, zone).holds(time))
                .isPresent();
    }

    private Decision decision(Decision.Kind kind, Actor by, @Nullable Instant time, String reason, Instant now) {
        return new Decision(
                revision.id(), kind, revision.hash(), time, reason, by.person().orElse(null), by.name(), now);
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw Refused.invalid(Problem.of("reason", "publishing.reason.missing"));
        }
        if (reason.strip().length() > 1000) {
            throw Refused.invalid(Problem.of("reason", "publishing.reason.long", Map.of("most", 1000)));
        }
        return reason.strip();
    }
}
