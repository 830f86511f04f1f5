package org.folkmoot.delivery;

import java.time.Duration;
import java.util.List;
import org.folkmoot.connections.Budget;
import org.folkmoot.connections.ClockReading;
import org.jspecify.annotations.Nullable;

/**
 * Public for its template only.
 *
 * @param mayList whether the reader may open the list of deliveries
 */
public record EnginePage(
        Engine engine, List<LoadRow> loads, List<BudgetRow> budgets, List<ClockRow> clocks, boolean mayList) {

    public record LoadRow(Engine.Load load, String network) {

        public @Nullable Duration oldest(Engine engine) {
            return load.oldest() == null ? null : Duration.between(load.oldest(), engine.at());
        }
    }

    /** @param account null for what all accounts of an app share */
    public record BudgetRow(
            Budget budget, String network, @Nullable String account, long left) {

        public long percent() {
            return budget.most() == 0 ? 0 : Math.clamp(left * 100 / budget.most(), 0, 100);
        }

        /** Green, amber or red. */
        public String tone() {
            return percent() > 20 ? "good" : percent() > 5 ? "wait" : "bad";
        }

        public boolean refills(Engine engine) {
            return budget.refillsAt() != null && budget.refillsAt().isAfter(engine.at());
        }
    }

    public record ClockRow(ClockReading reading, String network) {

        public boolean ahead() {
            return reading.behind().isNegative();
        }
    }
}
