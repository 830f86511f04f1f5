package org.folkmoot.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.inbox.Wait;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.register.Figure;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes beside an account in the register when it last posted and how many of those who needed an answer got one. Where
 * nothing is known or nobody wrote, nothing is noted: that is not 0.
 */
@Component
class StandingNotes {

    private static final Duration PERIOD = Duration.ofDays(30);

    /** An answer counts when it comes within seven days (the metric dictionary's response_rate). */
    private static final Duration ANSWER = Duration.ofDays(7);

    private final Snapshots snapshots;
    private final Inbox inbox;
    private final AccountFigures figures;
    private final Networks networks;
    private final Dates dates;
    private final Words words;
    private final Clock clock;

    StandingNotes(
            Snapshots snapshots,
            Inbox inbox,
            AccountFigures figures,
            Networks networks,
            Dates dates,
            Words words,
            Clock clock) {
        this.snapshots = snapshots;
        this.inbox = inbox;
        this.figures = figures;
        this.networks = networks;
        this.dates = dates;
        this.words = words;
        this.clock = clock;
    }

    @Transactional
    void note(Account account, LocalDate day) {
        snapshots
                .lastPost(account.id())
                .ifPresent(at -> figures.note(
                        account.id(),
                        Figure.LAST_POST,
                        day,
                        LocalDate.ofInstant(at, dates.zone()).toEpochDay(),
                        networks.info(account.network()).name()));
        var due = due(account);
        if (!due.isEmpty()) {
            var answered = due.stream().filter(StandingNotes::answered).count();
            figures.note(
                    account.id(),
                    Figure.RESPONSE_RATE,
                    day,
                    Math.round(100.0 * answered / due.size()),
                    words.of("reporting.standing.inbox"));
        }
    }

    /** Who still may be answered in time does not count yet, and whom nobody had to answer never does. */
    private List<Wait> due(Account account) {
        var now = clock.instant();
        return inbox.waits(List.of(account.id()), now.minus(PERIOD), now).stream()
                .filter(wait -> wait.endedBy() == null
                        ? wait.since().plus(ANSWER).isBefore(now)
                        : wait.endedBy().answered())
                .toList();
    }

    private static boolean answered(Wait wait) {
        return wait.endedAt() != null && !wait.endedAt().isAfter(wait.since().plus(ANSWER));
    }
}
