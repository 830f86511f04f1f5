package org.folkmoot.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A point as it stands on the board's day.
 *
 * @param answers the user who answers for it; empty while nobody has said who is meant
 * @param due the next due day, or the missed one when it is red; null where there is none
 * @param evidence what the rooms measured; empty without a measure
 * @param stated what somebody stated where nothing is measured
 * @param todays the evidence is of today, since its room keeps no past, though a past day was asked for
 */
public record PointStanding(
        Plan.PlanPoint point,
        Timeframe timeframe,
        Rag rag,
        @Nullable LocalDate due,
        Optional<Evidence.Progress> evidence,
        Optional<Statement> stated,
        Optional<Person> answers,
        boolean todays) {

    /** In per cent; -1 where nobody knows. */
    public int percent() {
        return evidence.map(Evidence.Progress::percent)
                .or(() -> stated.map(Statement::percent))
                .orElse(-1);
    }

    public boolean known() {
        return percent() >= 0;
    }

    public boolean mine(@Nullable Object person) {
        return answers.map(who -> who.id().value().equals(person)).orElse(false);
    }

    public boolean overdue() {
        return rag == Rag.RED;
    }
}
