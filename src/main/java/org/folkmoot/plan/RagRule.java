package org.folkmoot.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Red: a due date has passed and its evidence was and is under 100 %. Amber: few days are left and the evidence is under
 * the share of the settings. Otherwise green. Evidence that nobody has counts as none, and nothing is called green that
 * nobody has measured or stated.
 */
record RagRule(PlanSettings settings, LocalDate planStart, LocalDate today) {

    /** @param due the next due date, or the one that was missed; null where there is none */
    record Standing(Rag rag, @Nullable LocalDate due) {}

    /** @param percent how far the point had come by the end of a day; empty where nobody knows */
    Standing judge(Timeframe timeframe, Function<LocalDate, OptionalInt> percent) {
        var now = percent.apply(today);
        return switch (timeframe) {
            case Timeframe.By by -> once(by, now);
            case Timeframe.OnDates dates -> repeated(dates, now, percent);
            case Timeframe.Monthly monthly -> repeated(monthly, now, percent);
            case Timeframe.Seasonal seasonal -> repeated(seasonal, now, percent);
            case Timeframe.Again again -> again(again, now, percent);
            case Timeframe.Onwards onwards ->
                onwards.start().isAfter(today) ? new Standing(Rag.NOT_DUE, null) : endless(now);
            case Timeframe.Always ignored -> endless(now);
            case Timeframe.NotUnderstood ignored -> new Standing(done(now) ? Rag.DONE : Rag.NO_DATE, null);
        };
    }

    private Standing once(Timeframe.By by, OptionalInt now) {
        if (done(now)) {
            return new Standing(Rag.DONE, by.due());
        }
        return by.due().isBefore(today) ? new Standing(Rag.RED, by.due()) : coming(by.due(), now);
    }

    private Standing repeated(Timeframe timeframe, OptionalInt now, Function<LocalDate, OptionalInt> percent) {
        var past = timeframe.dues(planStart, today.minusDays(1));
        var next = timeframe.dues(today, today.plusYears(2));
        if (done(now)) {
            return next.isEmpty() ? new Standing(Rag.DONE, last(past)) : new Standing(Rag.GREEN, next.getFirst());
        }
        if (!past.isEmpty() && !done(percent.apply(past.getLast()))) {
            return new Standing(Rag.RED, past.getLast());
        }
        return next.isEmpty() ? new Standing(Rag.DONE, last(past)) : coming(next.getFirst(), now);
    }

    private Standing again(Timeframe.Again again, OptionalInt now, Function<LocalDate, OptionalInt> percent) {
        var ahead = again.dues(today, LocalDate.MAX);
        if (!ahead.isEmpty()) {
            return repeated(again, now, percent);
        }
        var last = again.dates().isEmpty() ? planStart : again.dates().getLast();
        var amber = last.plusMonths(again.amberAfter());
        var red = last.plusMonths(again.redAfter());
        if (done(now)) {
            return new Standing(Rag.GREEN, amber);
        }
        if (!again.dates().isEmpty() && !last.isBefore(planStart) && !done(percent.apply(last))) {
            return new Standing(Rag.RED, last);
        }
        if (!today.isBefore(red)) {
            return new Standing(Rag.RED, red);
        }
        if (!today.isBefore(amber)) {
            return new Standing(Rag.AMBER, red);
        }
        return new Standing(now.isEmpty() ? Rag.NOT_DUE : Rag.GREEN, amber);
    }

    private Standing coming(LocalDate due, OptionalInt now) {
        var left = ChronoUnit.DAYS.between(today, due);
        if (left <= settings.amberDays() && now.orElse(0) < settings.amberBelow()) {
            return new Standing(Rag.AMBER, due);
        }
        return new Standing(now.isEmpty() ? Rag.NOT_DUE : Rag.GREEN, due);
    }

    private static Standing endless(OptionalInt now) {
        return new Standing(now.isEmpty() ? Rag.NOT_MEASURED : Rag.GREEN, null);
    }

    private static boolean done(OptionalInt percent) {
        return percent.orElse(0) >= 100;
    }

    private static @Nullable LocalDate last(List<LocalDate> dates) {
        return dates.isEmpty() ? null : dates.getLast();
    }
}
