package org.folkmoot.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The figures that stand beside an account in the register: noted by the daily round, or typed with their source. */
@org.springframework.stereotype.Service
public class AccountFigures {

    private final Register register;
    private final Figures figures;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;
    private final Dates dates;

    AccountFigures(
            Register register,
            Figures figures,
            Rights rights,
            ApplicationEventPublisher bells,
            Clock clock,
            Dates dates) {
        this.register = register;
        this.figures = figures;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
        this.dates = dates;
    }

    /** What a network said on that day; a job calls it, nobody's right is asked. */
    @Transactional
    public void note(AccountId account, String metric, LocalDate day, long value, String source) {
        figures.keep(new Figure(account, metric, day, value, source, false));
    }

    /**
     * What somebody saw of an account that no program reads.
     *
     * @param lastPost the day of the newest post; null where they did not look
     */
    public record Seen(
            @Nullable Long followers,
            @Nullable LocalDate lastPost,
            @Nullable LocalDate seenOn,
            String source) {}

    @Transactional
    public void type(Actor actor, AccountId id, Seen seen) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        Refused.unlessEmpty(problems(seen));
        var account = register.account(id);
        var day = java.util.Objects.requireNonNull(seen.seenOn());
        if (seen.followers() != null) {
            figures.keep(new Figure(
                    id, Figure.FOLLOWERS, day, seen.followers(), seen.source().strip(), true));
        }
        if (seen.lastPost() != null) {
            figures.keep(new Figure(
                    id,
                    Figure.LAST_POST,
                    day,
                    seen.lastPost().toEpochDay(),
                    seen.source().strip(),
                    true));
        }
        bells.publishEvent(new FigureTyped(
                id,
                actor,
                account.subject(),
                clock.instant(),
                Stream.of(
                                Change.of("followers", null, seen.followers()),
                                Change.of("last post", null, seen.lastPost()),
                                Change.of("seen on", null, day),
                                Change.of("source", null, seen.source().strip()))
                        .filter(Change::happened)
                        .toList()));
    }

    private List<Problem> problems(Seen seen) {
        var problems = new ArrayList<Problem>();
        if (seen.followers() == null ? seen.lastPost() == null : seen.followers() < 0) {
            problems.add(Problem.of("followers", "register.figure.value.missing"));
        }
        var seenOn = seen.seenOn();
        if (seenOn == null || seenOn.isAfter(dates.today())) {
            problems.add(Problem.of("seenOn", "register.figure.day.missing"));
        } else if (seen.lastPost() != null && seen.lastPost().isAfter(seenOn)) {
            problems.add(Problem.of("lastPost", "register.figure.last-post.wrong"));
        }
        if (seen.source().isBlank() || seen.source().length() > 200) {
            problems.add(Problem.of("source", "register.figure.source.missing"));
        }
        return problems;
    }

    /** The newest figures of each account, by their metric; what is not known is absent. */
    public Map<AccountId, Map<String, Figure>> newest(Collection<AccountId> accounts) {
        return figures.newest(accounts).stream()
                .collect(Collectors.groupingBy(Figure::account, Collectors.toMap(Figure::metric, figure -> figure)));
    }

    /** Newest first. */
    public List<Figure> followersOf(AccountId account, int limit) {
        return figures.of(account, Figure.FOLLOWERS, limit);
    }
}
