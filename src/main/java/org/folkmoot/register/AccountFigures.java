package org.folkmoot.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    public void note(AccountId account, String metric, LocalDate day, long value, String source) {
        figures.keep(new Figure(account, metric, day, value, source, false));
    }

    /** @param seenOn when and {@code source} where somebody read the followers of an account that no program reads */
    @Transactional
    public void type(Actor actor, AccountId id, @Nullable Long followers, @Nullable LocalDate seenOn, String source) {
        rights.require(actor, Permission.EDIT_REGISTER, register.scope(id));
        var problems = new ArrayList<Problem>();
        if (followers == null || followers < 0) {
            problems.add(Problem.of("followers", "register.figure.value.missing"));
        }
        if (seenOn == null || seenOn.isAfter(dates.today())) {
            problems.add(Problem.of("seenOn", "register.figure.day.missing"));
        }
        if (source.isBlank() || source.length() > 200) {
            problems.add(Problem.of("source", "register.figure.source.missing"));
        }
        Refused.unlessEmpty(problems);

        var account = register.account(id);
        figures.keep(new Figure(id, Figure.FOLLOWERS, seenOn, followers, source.strip(), true));
        bells.publishEvent(new FigureTyped(
                id,
                actor,
                account.subject(),
                clock.instant(),
                List.of(
                        Change.of("followers", null, followers),
                        Change.of("seen on", null, seenOn),
                        Change.of("source", null, source.strip()))));
    }

    /** The newest number of followers of each account that has one. */
    public Map<AccountId, Figure> followers(Collection<AccountId> accounts) {
        return figures.newest(Figure.FOLLOWERS, accounts).stream()
                .collect(Collectors.toMap(Figure::account, figure -> figure));
    }

    /** Newest first. */
    public List<Figure> followersOf(AccountId account, int limit) {
        return figures.of(account, Figure.FOLLOWERS, limit);
    }
}
