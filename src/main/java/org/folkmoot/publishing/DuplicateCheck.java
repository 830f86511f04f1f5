package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The same words on the same account within 30 days: often a mistake, sometimes a reminder. */
@Component
@Order(40)
class DuplicateCheck implements Check {

    static final Duration WITHIN = Duration.ofDays(30);

    private final VariantLists lists;
    private final Dates dates;
    private final Clock clock;

    DuplicateCheck(VariantLists lists, Dates dates, Clock clock) {
        this.lists = lists;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "duplicate";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        if (checked.text().isBlank()) {
            return List.of();
        }
        var due = checked.dueAt() == null ? clock.instant() : checked.dueAt();
        return lists.saying(checked.text(), checked.account().id(), due.minus(WITHIN), checked.post()).stream()
                .filter(other -> other.dueAt() != null)
                .limit(1)
                .map(other -> Finding.advice(Problem.of(
                        "text",
                        "publishing.check.duplicate.found",
                        Map.of("account", checked.account().name(), "day", dates.day(other.dueAt())))))
                .toList();
    }
}
