package org.folkmoot.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The plan in force on one day, every point judged.
 *
 * @param on the organisation's day for which it was worked out
 */
public record Board(Plan plan, LocalDate on, PlanSettings settings, List<BoardAction> actions) {

    public record BoardAction(int number, String title, String officer, List<PointStanding> points) {}

    public List<PointStanding> points() {
        return actions.stream().flatMap(action -> action.points().stream()).toList();
    }

    public long count(Rag rag) {
        return count(point -> point.rag() == rag);
    }

    public long count(Predicate<PointStanding> which) {
        return points().stream().filter(which).count();
    }

    /** How many are done or on their way, as their evidence says. */
    public long onTrack() {
        return count(Rag.DONE) + count(Rag.GREEN);
    }

    /** The actions with those of their points that are wanted, without the actions that have none. */
    public List<BoardAction> only(Predicate<PointStanding> wanted) {
        return actions.stream()
                .map(action -> new BoardAction(
                        action.number(),
                        action.title(),
                        action.officer(),
                        action.points().stream().filter(wanted).toList()))
                .filter(action -> !action.points().isEmpty())
                .toList();
    }
}
