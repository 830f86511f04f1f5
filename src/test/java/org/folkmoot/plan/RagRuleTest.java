package org.folkmoot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RagRuleTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final Function<LocalDate, OptionalInt> NOBODY_KNOWS = day -> OptionalInt.empty();

    @Test
    void isRedOnlyOnceTheDayHasPassedUnfinished() {
        var may = new Timeframe.By(LocalDate.parse("2026-05-31"));
        assertThat(rag(may, "2026-05-31", 99)).isEqualTo(Rag.GREEN);
        assertThat(rag(may, "2026-06-01", 99)).isEqualTo(Rag.RED);
        assertThat(rag(may, "2026-06-01", 100)).isEqualTo(Rag.DONE);
        assertThat(rule("2026-06-01").judge(may, NOBODY_KNOWS).rag()).isEqualTo(Rag.RED);
    }

    @Test
    void isAmberInTheLastFourteenDaysBelowEightyPerCent() {
        var may = new Timeframe.By(LocalDate.parse("2026-05-31"));
        assertThat(rag(may, "2026-05-16", 79)).isEqualTo(Rag.GREEN);
        assertThat(rag(may, "2026-05-17", 79)).isEqualTo(Rag.AMBER);
        assertThat(rag(may, "2026-05-17", 80)).isEqualTo(Rag.GREEN);
    }

    @Test
    void callsNothingGreenThatNobodyKnows() {
        var may = new Timeframe.By(LocalDate.parse("2026-05-31"));
        assertThat(rule("2026-02-01").judge(may, NOBODY_KNOWS).rag()).isEqualTo(Rag.NOT_DUE);
        assertThat(rule("2026-02-01")
                        .judge(new Timeframe.Always(), NOBODY_KNOWS)
                        .rag())
                .isEqualTo(Rag.NOT_MEASURED);
        assertThat(rule("2026-02-01")
                        .judge(new Timeframe.NotUnderstood(), NOBODY_KNOWS)
                        .rag())
                .isEqualTo(Rag.NO_DATE);
    }

    @Test
    void judgesWhatComesBackByTheLastDueDayAndTheNext() {
        var monthly = new Timeframe.Monthly(1);
        Function<LocalDate, OptionalInt> fineInOctober =
                day -> OptionalInt.of(day.equals(LocalDate.parse("2026-10-31")) ? 100 : 40);
        assertThat(rule("2026-11-10").judge(monthly, fineInOctober))
                .isEqualTo(new RagRule.Standing(Rag.GREEN, LocalDate.parse("2026-11-30")));
        assertThat(rule("2026-11-20").judge(monthly, fineInOctober).rag()).isEqualTo(Rag.AMBER);
        assertThat(rule("2026-11-10").judge(monthly, day -> OptionalInt.of(40)))
                .isEqualTo(new RagRule.Standing(Rag.RED, LocalDate.parse("2026-10-31")));
        assertThat(rule("2026-01-10").judge(monthly, day -> OptionalInt.of(40)).rag())
                .isEqualTo(Rag.GREEN);
    }

    @Test
    void countsTheMonthsAfterTheLastFixedDay() {
        var topline = new Timeframe.Again(List.of(LocalDate.parse("2026-07-31"), LocalDate.parse("2027-01-31")), 6, 12);
        Function<LocalDate, OptionalInt> bothDone =
                day -> OptionalInt.of(day.isAfter(LocalDate.parse("2027-01-31")) ? 0 : 100);
        assertThat(rule("2027-07-30").judge(topline, bothDone).rag()).isEqualTo(Rag.GREEN);
        assertThat(rule("2027-07-31").judge(topline, bothDone).rag()).isEqualTo(Rag.AMBER);
        assertThat(rule("2028-01-30").judge(topline, bothDone).rag()).isEqualTo(Rag.AMBER);
        assertThat(rule("2028-01-31").judge(topline, bothDone).rag()).isEqualTo(Rag.RED);
        assertThat(rule("2026-08-01").judge(topline, day -> OptionalInt.of(50)).rag())
                .isEqualTo(Rag.RED);
    }

    @Test
    void letsWhatHasNoEndNeverBeLate() {
        var onwards = new Timeframe.Onwards(LocalDate.parse("2026-07-01"));
        assertThat(rag(onwards, "2026-06-30", 10)).isEqualTo(Rag.NOT_DUE);
        assertThat(rag(onwards, "2036-07-01", 10)).isEqualTo(Rag.GREEN);
    }

    private static Rag rag(Timeframe timeframe, String today, int percent) {
        return rule(today).judge(timeframe, day -> OptionalInt.of(percent)).rag();
    }

    private static RagRule rule(String today) {
        return new RagRule(PlanSettings.DEFAULT, START, LocalDate.parse(today));
    }
}
