package org.folkmoot.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the council wrote it.
 *
 * @param supersededAt null while it is in force
 */
public record Plan(
        PlanId id,
        String title,
        LocalDate starts,
        LocalDate ends,
        Instant adoptedAt,
        String adoptedBy,
        @Nullable Instant supersededAt,
        List<PlanAction> actions) {

    Plan with(List<PlanAction> others) {
        return new Plan(id, title, starts, ends, adoptedAt, adoptedBy, supersededAt, others);
    }

    public record PlanAction(int number, String title, String officer, List<PlanPoint> points) {}

    /**
     * @param label action and number: "2.6"
     * @param officer who is responsible, in the plan's words
     * @param words the timeframe in the plan's words
     * @param due a day that a person set, because the words do not say it; it goes before the words
     * @param topic the measure that was chosen, a key of {@code Evidence.Topic}
     */
    public record PlanPoint(
            PointId id,
            int action,
            int number,
            String text,
            String officer,
            String words,
            @Nullable LocalDate due,
            @Nullable String topic) {

        public String label() {
            return action + "." + number;
        }

        Timeframe timeframe(PlanSettings settings) {
            return due == null ? settings.reader().read(words, text) : new Timeframe.By(due);
        }
    }
}
