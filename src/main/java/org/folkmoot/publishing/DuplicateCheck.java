package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The same words on the same account: within a day a mistake, such as a program that sends twice, and refused; within 30
 * days often a mistake, sometimes a reminder, and pointed out.
 */
@Component
@Order(40)
class DuplicateCheck implements Check {

    static final Duration WITHIN = Duration.ofDays(30);

    /** Before or after (D). */
    static final Duration REFUSED = Duration.ofDays(1);

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
                .map(other -> Objects.requireNonNull(other.dueAt()))
                .min(Comparator.comparing(other -> Duration.between(due, other).abs()))
                .map(other -> finding(checked.account().name(), due, other))
                .stream()
                .toList();
    }

    private Finding finding(String account, Instant due, Instant other) {
        return Duration.between(due, other).abs().compareTo(REFUSED) < 0
                ? Finding.problem(Problem.of(
                        "text",
                        "publishing.check.duplicate.same-day",
                        Map.of("account", account, "moment", dates.moment(other))))
                : Finding.advice(Problem.of(
                        "text",
                        "publishing.check.duplicate.found",
                        Map.of("account", account, "day", dates.day(other))));
    }
}
