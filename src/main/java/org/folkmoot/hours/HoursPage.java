package org.folkmoot.hours;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.foundation.Problem;

/** The week as it is or as it was typed, and the bank holidays that come next. */
public record HoursPage(List<Line> week, List<BankHoliday> holidays, List<Problem> problems) {

    /** @param day {@code monday} …; empty times mean closed */
    public record Line(String day, String opens, String closes) {}

    static List<BankHoliday> next(List<BankHoliday> years, LocalDate today) {
        return years.stream()
                .filter(day -> !day.date().isBefore(today))
                .limit(8)
                .toList();
    }
}
