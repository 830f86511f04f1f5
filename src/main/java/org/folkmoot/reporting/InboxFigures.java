package org.folkmoot.reporting;

import java.time.Clock;
import java.util.List;
import org.folkmoot.hours.Hours;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.inbox.Wait;
import org.folkmoot.register.Account;
import org.springframework.stereotype.Component;

/** How residents were answered: in target, and how long a first reply takes in working time. */
@Component
class InboxFigures {

    private final Inbox inbox;
    private final Hours hours;
    private final Clock clock;

    InboxFigures(Inbox inbox, Hours hours, Clock clock) {
        this.inbox = inbox;
        this.hours = hours;
        this.clock = clock;
    }

    List<ReportFigure> of(Account account, Span span, Span previous) {
        var due = due(account, span);
        if (due.isEmpty()) {
            return List.of(
                    ReportFigure.missing("target_met", ReportFigure.Unit.SHARE, "NOBODY_WROTE"),
                    ReportFigure.missing("first_response", ReportFigure.Unit.MINUTES, "NOBODY_WROTE"));
        }
        var met = due.stream().filter(InboxFigures::answeredInTime).count();
        return List.of(
                new ReportFigure("target_met", ReportFigure.Unit.SHARE, met, (long) due.size(), null, null, null),
                firstResponse(due, due(account, previous)));
    }

    /** What nobody had to answer does not count; what is late and still open does. */
    private List<Wait> due(Account account, Span span) {
        return inbox.waits(List.of(account.id()), span.from(), span.to()).stream()
                .filter(wait -> wait.endedBy() == null
                        ? wait.dueAt().isBefore(clock.instant())
                        : wait.endedBy().answered())
                .toList();
    }

    private ReportFigure firstResponse(List<Wait> due, List<Wait> before) {
        var now = median(due);
        return now == null
                ? ReportFigure.missing("first_response", ReportFigure.Unit.MINUTES, "NOBODY_ANSWERED")
                : new ReportFigure("first_response", ReportFigure.Unit.MINUTES, now, null, median(before), null, null);
    }

    private @org.jspecify.annotations.Nullable Long median(List<Wait> waits) {
        var minutes = waits.stream()
                .filter(wait -> wait.endedBy() != null && wait.endedBy().answered() && wait.endedAt() != null)
                .map(wait -> hours.workingTime(wait.since(), java.util.Objects.requireNonNull(wait.endedAt()))
                        .toMinutes())
                .sorted()
                .toList();
        if (minutes.isEmpty()) {
            return null;
        }
        var middle = minutes.size() / 2;
        return minutes.size() % 2 == 1 ? minutes.get(middle) : (minutes.get(middle - 1) + minutes.get(middle)) / 2;
    }

    private static boolean answeredInTime(Wait wait) {
        return wait.endedBy() != null && wait.endedBy().answered() && wait.inTime();
    }
}
