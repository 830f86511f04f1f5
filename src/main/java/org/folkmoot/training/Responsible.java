package org.folkmoot.training;

import java.time.LocalDate;
import java.util.Comparator;
import org.folkmoot.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers for accounts.
 *
 * @param accounts as owner or deputy
 * @param training the last one; null where none was noted
 */
public record Responsible(
        Person person, int accounts, @Nullable Training training) {

    /** Whom nobody has trained first, then the longest ago. */
    static final Comparator<Responsible> ORDER = Comparator.comparing(Responsible::day)
            .thenComparing(one -> one.person().name())
            .thenComparing(one -> one.person().id().value().toString());

    LocalDate day() {
        return training == null ? LocalDate.EPOCH : training.on();
    }
}
