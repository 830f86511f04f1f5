package org.folkmoot.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisation.Nation;
import org.folkmoot.foundation.Organisations;
import org.springframework.stereotype.Service;

/**
 * Working time: the hours in which the council answers, in the organisation's zone, without its nation's bank holidays.
 * All durations are as the world's clock counts them, also where the local clock is put forward or back.
 */
@Service
public class Hours {

    private final Openings openings;
    private final Organisations organisations;

    Hours(Openings openings, Organisations organisations) {
        this.openings = openings;
        this.organisations = organisations;
    }

    /** The instant at which {@code workingTime} has passed; for zero the next instant at which the council is open. */
    public Instant due(Instant from, Duration workingTime) {
        return week().due(from, workingTime);
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

    WorkingWeek week() {
        var organisation = organisations.find();
        return new WorkingWeek(
                openings.all(),
                organisation.map(Organisation::zone).orElse(ZoneOffset.UTC),
                organisation.map(Organisation::nation).orElse(Nation.ENGLAND_AND_WALES));
    }
}
