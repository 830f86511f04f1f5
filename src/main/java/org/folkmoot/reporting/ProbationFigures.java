package org.folkmoot.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.inbox.Inbox;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountFigures;
import org.folkmoot.requests.Attainment;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What an account on probation has reached, from snapshots; followers also as somebody typed them. */
@Component
class ProbationFigures implements Attainment {

    /** As many typed figures as anybody writes down in the longest probation. */
    private static final int MOST_TYPED = 2_000;

    private final Snapshots snapshots;
    private final AccountFigures figures;
    private final Inbox inbox;
    private final Words words;
    private final Dates dates;

    ProbationFigures(Snapshots snapshots, AccountFigures figures, Inbox inbox, Words words, Dates dates) {
        this.snapshots = snapshots;
        this.figures = figures;
        this.inbox = inbox;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public List<Reached> since(Account account, LocalDate from) {
        var reached = new ArrayList<Reached>();
        followers(account, from).ifPresent(reached::add);
        if (account.connection() == null) {
            return reached;
        }
        var start = from.atStartOfDay(dates.zone()).toInstant();
        var end = dates.today().plusDays(1).atStartOfDay(dates.zone()).toInstant();
        var posts = snapshots.posts(account.id(), start, end);
        reached.add(reached("posts", posts.size(), "probation.since", Map.of("day", dates.day(from))));
        engagements(account, from).ifPresent(reached::add);
        var waits = inbox.waits(List.of(account.id()), start, end);
        var answered = waits.stream()
                .filter(wait -> wait.endedBy() != null && wait.endedBy().answered() && wait.inTime())
                .count();
        if (!waits.isEmpty()) {
            reached.add(reached("answers", answered, "probation.answers.how", Map.of("all", waits.size())));
        }
        return reached;
    }

    private Optional<Reached> followers(Account account, LocalDate from) {
        var seen = figures.followersOf(account.id(), MOST_TYPED).stream()
                .filter(figure -> !figure.seenOn().isBefore(from))
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var last = seen.getFirst();
        var first = seen.getLast();
        return Optional.of(reached(
                "followers",
                last.value(),
                "probation.followers.how",
                Map.of(
                        "day",
                        dates.day(last.seenOn()),
                        "source",
                        last.source(),
                        "first",
                        first.value(),
                        "begun",
                        dates.day(first.seenOn()))));
    }

    private Optional<Reached> engagements(Account account, LocalDate from) {
        var engaged = ReportMaker.engaged(snapshots.between(account.id(), from, dates.today()));
        return engaged.isEmpty()
                ? Optional.empty()
                : Optional.of(reached(
                        "engagements",
                        engaged.values().stream().mapToLong(Long::longValue).sum(),
                        "probation.engagements.how",
                        Map.of("posts", engaged.size())));
    }

    private Reached reached(String name, long value, String how, Map<String, ?> args) {
        return new Reached(
                words.of("reporting.probation." + name),
                words.of("reporting.number", Map.of("value", value)),
                words.of("reporting." + how, args));
    }
}
