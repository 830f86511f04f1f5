package org.folkmoot.connections;

import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;

/** What happens to a month's money, for the trail. */
final class BudgetEvents {

    private BudgetEvents() {}

    /** In US dollars; null for none. */
    record MonthlyBudgetSet(
            @Nullable String before, @Nullable String after, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("dollars", before, after));
        }
    }

    /** So many per cent of it are used, and so many US dollars. */
    record MonthlyBudgetUsed(int percent, String dollars, Actor actor, Subject subject, Instant at)
            implements Recorded {

        @Override
        public List<Change> changes() {
            return List.of(Change.of("percent", null, percent), Change.of("dollars", null, dollars));
        }
    }
}
