package org.folkmoot.requests;

import java.time.Instant;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish for a new account.
 *
 * @param reviewer who looks at data protection and security; null when triage saw no need
 * @param dueAt by when it is decided
 * @param account the entry that the approval opened
 */
public record Request(
        RequestId id,
        int number,
        PersonId requester,
        RequestStatus status,
        Answers answers,
        @Nullable PersonId reviewer,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable AccountId account,
        int version) {

    /** "R12", as people and the register name it. */
    public String reference() {
        return "R" + number;
    }

    public String title() {
        return answers.has(Question.NAME) ? answers.of(Question.NAME).strip() : "";
    }

    public Subject subject() {
        return new Subject("request", id.value(), reference());
    }
}
