package org.folkmoot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.folkmoot.foundation.Organisation.Nation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingWeekTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final WorkingWeek week = new WorkingWeek(WorkingWeek.usual(), LONDON, Nation.ENGLAND_AND_WALES);

    @ParameterizedTest
    @CsvSource({
        "2026-05-06T10:00, PT2H, 2026-05-06T12:00",
        "2026-05-06T16:00, PT2H, 2026-05-07T10:00",
        "2026-05-06T16:00, PT1H, 2026-05-06T17:00",
        "2026-05-01T16:00, PT8H, 2026-05-05T16:00",
        "2026-05-02T11:00, PT1H, 2026-05-05T10:00",
        "2026-12-24T16:30, PT1H, 2026-12-29T09:30",
        "2026-05-06T20:00, PT0S, 2026-05-07T09:00",
        "2026-05-06T10:00, PT0S, 2026-05-06T10:00",
    })
    void promisesInWorkingTimeAcrossEveningsWeekendsAndBankHolidays(
            LocalDateTime from, Duration worked, LocalDateTime due) {
        assertThat(week.due(at(from), worked)).isEqualTo(at(due));
        assertThat(week.workingTime(at(from), at(due))).isEqualTo(worked);
    }

    @Test
    void countsTheHourThatIsLostOrWonWhenTheClocksChange() {
        var always = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            always.put(day, new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        var night = new WorkingWeek(always, LONDON, Nation.ENGLAND_AND_WALES);

        assertThat(worked(night, "2026-03-29T00:00", "2026-03-30T00:00")).isEqualTo(Duration.ofHours(23));
        assertThat(worked(night, "2026-10-25T00:00", "2026-10-26T00:00")).isEqualTo(Duration.ofHours(25));
        assertThat(worked(week, "2026-03-27T09:00", "2026-03-30T17:00")).isEqualTo(Duration.ofHours(16));
    }

    @Test
    void survivesAnOpeningInTheHourThatDoesNotExist() {
        var odd = new WorkingWeek(
                Map.of(DayOfWeek.SUNDAY, new Opening(LocalTime.of(1, 15), LocalTime.of(1, 45))),
                LONDON,
                Nation.ENGLAND_AND_WALES);

        assertThat(worked(odd, "2026-03-29T00:00", "2026-03-29T12:00")).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(odd.due(at(LocalDateTime.parse("2026-03-28T12:00")), Duration.ofMinutes(45)))
                .isNotNull();
    }

    @Test
    void isClosedOnABankHolidayAndAtFiveSharp() {
        assertThat(week.open(at(LocalDateTime.parse("2026-05-05T16:59")))).isTrue();
        assertThat(week.open(at(LocalDateTime.parse("2026-05-05T17:00")))).isFalse();
        assertThat(week.open(at(LocalDateTime.parse("2026-05-04T10:00")))).isFalse();
    }

    /** For any start and any length: what is due has that much working time before it, and ends inside the hours. */
    @Test
    void keepsItsPromisesForAnyStartAndLength() {
        var random = new Random(20261123);
        for (var n = 0; n < 3_000; n++) {
            var from = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(4 * 365 * 24 * 3600));
            var length = Duration.ofMinutes(1 + random.nextInt(100 * 60));
            var due = week.due(from, length);

            assertThat(week.workingTime(from, due)).isEqualTo(length);
            assertThat(week.workingTime(from, due.minusSeconds(1))).isEqualTo(length.minusSeconds(1));
        }
    }

    private static Duration worked(WorkingWeek week, String from, String to) {
        return week.workingTime(at(LocalDateTime.parse(from)), at(LocalDateTime.parse(to)));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }
}
