package org.folkmoot.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.springframework.stereotype.Component;

/** Times as people read them: in the organisation's zone, in words ("Tue 3 Mar 2026", "10:42"). */
@Component
public class Dates {

    private static final DateTimeFormatter DAY = formatter("EEE d MMM uuuu");
    private static final DateTimeFormatter SHORT_DAY = formatter("EEE d MMM");
    private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
    private static final DateTimeFormatter TIME = formatter("HH:mm");

    private final Organisations organisations;
    private final Clock clock;

    Dates(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The organisation's zone; UTC until it is set up. */
    public ZoneId zone() {
        return organisations.find().map(Organisation::zone).orElse(ZoneOffset.UTC);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** The day that stands in an address, as 2026-03-03; today where none does. */
    public LocalDate typed(String day) {
        try {
            return day.isBlank() ? today() : LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            return today();
        }
    }

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    public String shortDay(LocalDate date) {
        return SHORT_DAY.format(date);
    }

    public String month(TemporalAccessor month) {
        return MONTH.format(month);
    }

    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone()));
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone()));
    }

    /** "Tue 3 Mar 2026, 10:42". */
    public String moment(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** For the {@code datetime} attribute of {@code <time>}. */
    public String machine(Instant instant) {
        return instant.toString();
    }

    /** Rounded for people: "38 min", "2 h 30 min", "3 days"; the sign is dropped. */
    public String span(Duration duration) {
        var minutes = duration.abs().toMinutes();
        if (minutes < 60) {
            return minutes + " min";
        }
        if (minutes < 48 * 60) {
            return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
        }
        return minutes / 1440 + " days";
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }
}
