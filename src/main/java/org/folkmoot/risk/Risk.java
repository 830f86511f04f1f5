package org.folkmoot.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.folkmoot.checks.ProofId;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the risk register.
 *
 * @param number by which people speak of it
 * @param inherent before, {@code residual} after the controls
 * @param hazard the detector that opened it; null where a person did
 * @param hazardKey what the detector saw
 * @param seen the detector's sentence; empty where a person opened it
 * @param byItself closed by its detector, since it was not seen any more
 */
public record Risk(
        RiskId id,
        int number,
        Category category,
        String cause,
        String event,
        String effect,
        Weight inherent,
        String controls,
        Weight residual,
        @Nullable PersonId owner,
        LocalDate reviewOn,
        @Nullable AccountId account,
        @Nullable Hazard hazard,
        @Nullable String hazardKey,
        String seen,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closedWords,
        @Nullable ProofId proof,
        boolean byItself,
        int version) {

    public boolean open() {
        return closedAt == null;
    }

    public boolean due(LocalDate today) {
        return open() && !reviewOn.isAfter(today);
    }

    /** With what was typed; everything else stays. The draft has been checked. */
    Risk with(RiskDraft draft) {
        return new Risk(
                id,
                number,
                Objects.requireNonNull(draft.category()),
                draft.cause().strip(),
                draft.event().strip(),
                draft.effect().strip(),
                draft.inherent(),
                draft.controls().strip(),
                draft.residual(),
                draft.owner(),
                Objects.requireNonNull(draft.reviewOn()),
                draft.account(),
                hazard,
                hazardKey,
                seen,
                openedAt,
                openedBy,
                closedAt,
                closedBy,
                closedWords,
                proof,
                byItself,
                draft.version());
    }

    public Subject subject() {
        return new Subject("risk", id.value(), "Risk " + number);
    }
}
