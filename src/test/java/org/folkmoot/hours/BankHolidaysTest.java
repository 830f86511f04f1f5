package org.folkmoot.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.folkmoot.foundation.Organisation.Nation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The dates that gov.uk/bank-holidays lists up to 2027 (as known on 2026-11-23); 2028 follows from the same rules. */
class BankHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024, ENGLAND_AND_WALES, 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
        "2025, ENGLAND_AND_WALES, 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        "2026, ENGLAND_AND_WALES, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        "2027, ENGLAND_AND_WALES, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "2028, ENGLAND_AND_WALES, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
        "2024, SCOTLAND, 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
        "2025, SCOTLAND, 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
        "2026, SCOTLAND, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "2027, SCOTLAND, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
        "2028, SCOTLAND, 01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
        "2024, NORTHERN_IRELAND, 01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26",
        "2025, NORTHERN_IRELAND, 01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
        "2026, NORTHERN_IRELAND, 01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
        "2027, NORTHERN_IRELAND, 01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
        "2028, NORTHERN_IRELAND, 01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
    })
    void agreesWithThePublishedLists(int year, Nation nation, String days) {
        assertThat(BankHolidays.of(year, nation))
                .extracting(BankHoliday::date)
                .containsExactlyElementsOf(Arrays.stream(days.split(" "))
                        .map(day -> LocalDate.parse(year + "-" + day))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void neverFallsOnAWeekendNorTwiceOnADay(Nation nation) {
        for (var year = 2000; year < 2100; year++) {
            assertThat(BankHolidays.of(year, nation))
                    .extracting(BankHoliday::date)
                    .doesNotHaveDuplicates()
                    .noneMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
        }
    }

    @Test
    void givesBoxingDayItsOwnDayWhenChristmasIsASunday() {
        assertThat(BankHolidays.of(2033, Nation.ENGLAND_AND_WALES))
                .contains(new BankHoliday(LocalDate.of(2033, 12, 26), "boxing", false))
                .contains(new BankHoliday(LocalDate.of(2033, 12, 27), "christmas", true));
    }
}
