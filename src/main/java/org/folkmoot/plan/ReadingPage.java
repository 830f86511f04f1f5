package org.folkmoot.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Option;

/** What was taken for what, every cell a field. */
public record ReadingPage(
        UUID id,
        ReadPlan plan,
        PlanSettings settings,
        List<Option> measures,
        List<Option> persons,
        boolean replaces,
        List<Problem> problems) {

    public String action(int place) {
        return ReadingForm.action(place);
    }

    public String point(int action, int place) {
        return ReadingForm.point(action, place);
    }

    /** How many timeframes are not understood. */
    public long unclear() {
        return plan.actions().stream()
                .flatMap(action -> action.points().stream())
                .filter(this::unclear)
                .count();
    }

    public boolean unclear(ReadPlan.ReadPoint point) {
        return timeframe(point) instanceof Timeframe.NotUnderstood;
    }

    public long measured() {
        return plan.actions().stream()
                .flatMap(action -> action.points().stream())
                .filter(point -> !point.topic().isEmpty())
                .count();
    }

    /** What the words of a timeframe were taken for. */
    public PointLines.Line understood(ReadPlan.ReadPoint point, Dates dates) {
        return switch (timeframe(point)) {
            case Timeframe.By by -> new PointLines.Line("plan.taken.by", "date", dates.day(by.due()));
            case Timeframe.OnDates on -> new PointLines.Line("plan.taken.dates", "dates", days(on.dates(), dates));
            case Timeframe.Monthly monthly -> new PointLines.Line("plan.taken.monthly", "every", monthly.every());
            case Timeframe.Seasonal seasonal ->
                new PointLines.Line(
                        "plan.taken.dates",
                        "dates",
                        days(seasonal.dues(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 12, 31)), dates)
                                .replaceAll("\\w{3} (\\d+ \\w+) 2000", "$1"));
            case Timeframe.Again again ->
                new PointLines.Line(
                        "plan.taken.again",
                        "dates",
                        days(again.dates(), dates),
                        "amber",
                        again.amberAfter(),
                        "red",
                        again.redAfter());
            case Timeframe.Onwards onwards ->
                new PointLines.Line("plan.taken.onwards", "date", dates.day(onwards.start()));
            case Timeframe.Always ignored -> new PointLines.Line("plan.taken.always");
            case Timeframe.NotUnderstood ignored -> new PointLines.Line("plan.taken.nothing");
        };
    }

    private Timeframe timeframe(ReadPlan.ReadPoint point) {
        return PointChange.day(point.due())
                .<Timeframe>map(Timeframe.By::new)
                .orElseGet(() -> settings.reader().read(point.words(), point.text()));
    }

    private static String days(List<LocalDate> days, Dates dates) {
        return String.join("; ", days.stream().map(dates::day).toList());
    }
}
