package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeframeReaderTest {

    private final TimeframeReader reader = PlanSettings.DEFAULT.reader();

    @Test
    void takesTheLastDayOfWhatIsNamed() {
        assertThat(read("by the end of March 2026")).isEqualTo(by("2026-03-31"));
        assertThat(read("April to June 2026")).isEqualTo(by("2026-06-30"));
        assertThat(read("Q3 2026")).isEqualTo(by("2026-09-30"));
        assertThat(read("12th March 2026")).isEqualTo(by("2026-03-12"));
        assertThat(read("31/03/2026")).isEqualTo(by("2026-03-31"));
        assertThat(read("Sept. 2026")).isEqualTo(by("2026-09-30"));
        assertThat(read("FEBRUARY 2028.")).isEqualTo(by("2028-02-29"));
    }

    @Test
    void knowsWhatComesBack() {
        assertThat(read("Quarterly")).isEqualTo(new Timeframe.Monthly(3));
        assertThat(read("annually")).isEqualTo(new Timeframe.Monthly(12));
        assertThat(read("Every 6 – 12 months")).isEqualTo(new Timeframe.Again(List.of(), 6, 12));
        assertThat(read("July 2026 and January 2027"))
                .isEqualTo(
                        new Timeframe.OnDates(List.of(LocalDate.parse("2026-07-31"), LocalDate.parse("2027-01-31"))));
        assertThat(read("from May 2026")).isEqualTo(new Timeframe.Onwards(LocalDate.parse("2026-05-01")));
        assertThat(read("Ongoing")).isEqualTo(new Timeframe.Always());
    }

    @Test
    void guessesNothing() {
        for (var words : List.of(
                "",
                "TBC",
                "March",
                "when funds allow",
                "March 2026 or when funds allow",
                "31/02/2026",
                "2026-2027",
                "Spring 2026",
                "February 2026, subject to committee",
                "May 20266",
                "0",
                "every 0 months",
                "every 99 months",
                "Q5 2026",
                "July onwards")) {
            assertThat(read(words)).as(words).isInstanceOf(Timeframe.NotUnderstood.class);
        }
    }

    @Test
    void understandsEveryMonthOfEveryYearInEveryPlainForm() {
        var random = new Random(37);
        for (var i = 0; i < 500; i++) {
            var first = YearMonth.of(2000 + random.nextInt(90), 1 + random.nextInt(12));
            var name = name(first.getMonth(), random);
            var end = new Timeframe.By(first.atEndOfMonth());
            assertThat(read(name + " " + first.getYear() + (random.nextBoolean() ? "." : " ")))
                    .isEqualTo(end);
            var earlier = name(Month.of(1 + random.nextInt(12)), random);
            var mark = List.of("/", " / ", " – ", " to ", "-").get(random.nextInt(5));
            assertThat(read(earlier + mark + name + " " + first.getYear())).isEqualTo(end);
            assertThat(read(name + " " + first.getYear() + " onwards"))
                    .isEqualTo(new Timeframe.Onwards(first.atDay(1)));
        }
    }

    @Test
    void answersAnyWordsWithoutFailing() {
        var random = new Random(9);
        var pieces = List.of(
                "every",
                "6",
                "-",
                "12 months",
                "July",
                "2020",
                "and",
                "31/31/2026",
                "Q4",
                "onwards",
                "from",
                "<ol>",
                "1.",
                "\u0000",
                "ŵ",
                ",",
                "/",
                "((",
                "99th May 2026");
        for (var i = 0; i < 2000; i++) {
            var words = new StringBuilder();
            for (var n = random.nextInt(8); n > 0; n--) {
                words.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertThat(reader.read(words.toString(), words.toString())).isNotNull();
        }
    }

    private Timeframe read(String words) {
        return reader.read(words, "");
    }

    private static String name(Month month, Random random) {
        return month.getDisplayName(random.nextBoolean() ? TextStyle.FULL : TextStyle.SHORT, Locale.ENGLISH);
    }

    private static Timeframe by(String date) {
        return new Timeframe.By(LocalDate.parse(date));
    }
}
