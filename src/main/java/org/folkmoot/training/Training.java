package org.folkmoot.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.PersonId;

/**
 * Somebody was trained.
 *
 * @param words what it was, and where the proof lies
 */
public record Training(UUID id, PersonId person, LocalDate on, String words, String by, Instant at) {

    Subject subject(String name) {
        return new Subject("training", id, name);
    }
}
