package org.folkmoot.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.folkmoot.web.Dates;

/** The sentence under a point that says when it is due. */
public record PointLines(Dates dates, LocalDate today) {

    /** A message of {@code plan.properties} and its arguments, names and values in turn. */
    public record Line(String key, Object... args) {}

    Line due(PointStanding point) {
        return switch (point.timeframe()) {
            case Timeframe.By by ->
                by.due().isBefore(today) && point.rag() == Rag.RED ? late(by.due()) : on(by.due(), point);
            case Timeframe.Onwards onwards -> new Line("plan.due.from", "date", dates.day(onwards.start()));
            case Timeframe.Always ignored -> new Line("plan.due.always");
            case Timeframe.NotUnderstood ignored ->
                point.point().words().isBlank()
                        ? new Line("plan.due.none")
                        : new Line(
                                "plan.due.not-understood",
                                "words",
                                point.point().words());
            case Timeframe.Monthly ignored -> next(point);
            case Timeframe.Seasonal ignored -> next(point);
            case Timeframe.OnDates ignored -> next(point);
            case Timeframe.Again ignored -> next(point);
        };
    }

    private Line on(LocalDate due, PointStanding point) {
        return point.rag() == Rag.DONE
                ? new Line("plan.due.was", "date", dates.day(due))
                : new Line("plan.due.on", "date", dates.day(due));
    }

    private Line late(LocalDate due) {
        return new Line("plan.due.late", "date", dates.day(due), "days", ChronoUnit.DAYS.between(due, today));
    }

    private Line next(PointStanding point) {
        var due = point.due();
        if (due == null) {
            return new Line("plan.due.words", "words", point.point().words());
        }
        return due.isBefore(today)
                ? late(due)
                : new Line("plan.due.next", "words", point.point().words(), "date", dates.day(due));
    }
}
