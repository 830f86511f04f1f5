package org.folkmoot.hours;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisation.Nation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Working time: the hours in which the council answers, in the organisation's zone, without its nation's bank holidays.
 * All durations are as the world's clock counts them, also where the local clock is put forward or back.
 */
@Service
public class Hours {

    /** There is one timetable in an installation, so its id is fixed. */
    static final Subject SUBJECT = new Subject("hours", new UUID(0, 1), "Working hours");

    private final Openings openings;
    private final Organisations organisations;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hours(
            Openings openings,
            Organisations organisations,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.openings = openings;
        this.organisations = organisations;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** The instant at which {@code workingTime} has passed; for zero the next instant at which the council is open. */
    public Instant due(Instant from, Duration workingTime) {
        return week().due(from, workingTime);
    }

    /** The end of the working day that comes so many working days after the day of {@code from}. */
    public Instant closing(Instant from, int workingDays) {
        return week().closing(from, workingDays);
    }

    /** How many working days come after the day of {@code from}, up to and with the day of {@code to}. */
    public int workingDays(Instant from, Instant to) {
        return week().workingDays(from, to);
    }

    /** How much working time lies between; zero where {@code to} is not after {@code from}. */
    public Duration workingTime(Instant from, Instant to) {
        return week().workingTime(from, to);
    }

    public boolean open(Instant at) {
        return week().open(at);
    }

    public List<LocalDate> bankHolidays(int year) {
        return holidays(year).stream().map(BankHoliday::date).toList();
    }

    /** The same with their names. */
    public List<BankHoliday> holidays(int year) {
        return BankHolidays.of(year, week().nation());
    }

    public Map<DayOfWeek, Opening> openings() {
        return openings.all();
    }

    /** From now on these are the hours, also for promises that were made under the old ones. */
    @Transactional
    public void change(Actor actor, Map<DayOfWeek, Opening> days) {
        rights.require(actor, Permission.MANAGE_INSTALLATION, Scope.everywhere());
        Refused.unlessEmpty(OpeningProblems.of(days));
        var before = openings.all();
        var changes = Stream.of(DayOfWeek.values())
                .map(day -> Change.of(day.name().toLowerCase(Locale.ROOT), before.get(day), days.get(day)))
                .filter(Change::happened)
                .toList();
        if (!changes.isEmpty()) {
            openings.replace(days);
            events.publishEvent(new HoursChanged(actor, SUBJECT, clock.instant(), changes));
        }
    }

    WorkingWeek week() {
        var organisation = organisations.find();
        return new WorkingWeek(
                openings.all(),
                organisation.map(Organisation::zone).orElse(ZoneOffset.UTC),
                organisation.map(Organisation::nation).orElse(Nation.ENGLAND_AND_WALES));
    }
}
