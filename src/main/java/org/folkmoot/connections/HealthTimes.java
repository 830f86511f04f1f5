package org.folkmoot.connections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;

/**
 * How connections are looked after, as an organisation sets it.
 *
 * @param probeHours after so many hours each right is tried again
 * @param warnDays so many days before a sign-in ends somebody is told
 * @param escalateHours working hours after which an incident is told to those above
 */
public record HealthTimes(int probeHours, List<Integer> warnDays, int escalateHours) {

    /** A probe counts for six hours, so that there has to be another one before. */
    private static final int MOST_PROBE_HOURS = 5;

    private static final int MOST_ESCALATE_HOURS = 80;
    private static final int MOST_WARN_DAYS = 90;
    private static final int MOST_WARNINGS = 8;

    public HealthTimes {
        warnDays =
                warnDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (probeHours < 1 || probeHours > MOST_PROBE_HOURS) {
            problems.add(
                    Problem.of("probeHours", "connections.care.between", Map.of("least", 1, "most", MOST_PROBE_HOURS)));
        }
        if (warnDays.isEmpty()
                || warnDays.size() > MOST_WARNINGS
                || warnDays.stream().anyMatch(days -> days < 1 || days > MOST_WARN_DAYS)) {
            problems.add(Problem.of("warnDays", "connections.care.days", Map.of("most", MOST_WARN_DAYS)));
        }
        if (escalateHours < 1 || escalateHours > MOST_ESCALATE_HOURS) {
            problems.add(Problem.of(
                    "escalateHours", "connections.care.between", Map.of("least", 1, "most", MOST_ESCALATE_HOURS)));
        }
        return problems;
    }

    static HealthTimes of(HealthSettings settings) {
        return new HealthTimes((int) Math.max(1, settings.probeEvery().toHours()), settings.warnDays(), (int)
                Math.max(1, settings.escalateAfter().toHours()));
    }

    HealthSettings within(HealthSettings usual) {
        return new HealthSettings(
                warnDays,
                Duration.ofHours(probeHours),
                usual.probeBefore(),
                usual.retryAfter(),
                usual.failures(),
                usual.failing(),
                Duration.ofHours(escalateHours),
                usual.calendarDays(),
                usual.quietAfter());
    }
}
