package org.folkmoot.reporting;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monthly reports of single accounts, each frozen as an edition when it is made. */
@Service
public class Reporting {

    private final ReportMaker maker;
    private final Editions editions;
    private final Register register;
    private final Rights rights;
    private final Dates dates;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Reporting(
            ReportMaker maker,
            Editions editions,
            Register register,
            Rights rights,
            Dates dates,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.maker = maker;
        this.editions = editions;
        this.register = register;
        this.rights = rights;
        this.dates = dates;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of a month that has begun; of the current one as far as it has come, which the report says. */
    @Transactional
    public EditionId make(Actor actor, AccountId account, YearMonth month) {
        rights.require(actor, Permission.SEE_REPORTS, register.scope(account));
        if (month.isAfter(YearMonth.from(dates.today()))) {
            throw Refused.invalid(Problem.of("month", "reporting.month.future"));
        }
        var report = maker.make(register.account(account), month);
        var number = editions.nextNumber(account, month);
        var edition = new Edition(new EditionId(ids.next()), number, clock.instant(), actor.name(), report);
        editions.add(edition);
        events.publishEvent(new ReportMade(
                edition.id(),
                actor,
                edition.subject(),
                clock.instant(),
                List.of(Change.of("edition", null, number), Change.of("month", null, month))));
        return edition.id();
    }

    public Edition edition(Actor actor, EditionId id) {
        var edition = editions.find(id).orElseThrow(() -> Refused.missing("edition"));
        rights.require(
                actor,
                Permission.SEE_REPORTS,
                register.scope(new AccountId(edition.report().account())));
        return edition;
    }

    /** Those that the actor may see, newest first. */
    public Slice<Edition> editions(
            Actor actor, @Nullable UUID account, @Nullable YearMonth month, @Nullable String after, int limit) {
        return editions.list(rights.reach(actor, Permission.SEE_REPORTS), account, month, after, limit);
    }

    /** The accounts of which somebody may see a report. */
    List<AccountId> reported(Actor actor) {
        return editions.accounts(rights.reach(actor, Permission.SEE_REPORTS));
    }
}
