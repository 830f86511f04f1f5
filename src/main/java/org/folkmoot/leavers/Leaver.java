package org.folkmoot.leavers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has left, as a list of leavers or an administrator said.
 *
 * @param person null where nobody here has this e-mail address
 * @param leftOn the last working day; they lose access when it has come
 * @param workedAt when their access ended; null while they wait or were refused
 * @param refused why their access could not end, a key of {@code messages/}
 * @param handedOverAt when somebody said that all they held is with others
 */
public record Leaver(
        UUID id,
        String email,
        @Nullable PersonId person,
        String name,
        LocalDate leftOn,
        Instant arrivedAt,
        @Nullable Instant workedAt,
        @Nullable String refused,
        @Nullable Instant handedOverAt,
        @Nullable String handedOverBy) {

    /** Its words are {@code leavers.state.<STATE>}. */
    public enum State {
        WAITING,
        UNKNOWN,
        REFUSED,
        TO_HAND_OVER,
        DONE
    }

    public State state() {
        if (handedOverAt != null) {
            return State.DONE;
        }
        if (workedAt != null) {
            return State.TO_HAND_OVER;
        }
        if (refused != null) {
            return State.REFUSED;
        }
        return person == null ? State.UNKNOWN : State.WAITING;
    }
}
