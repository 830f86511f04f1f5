package org.folkmoot.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which points the board shows; stands in the address. */
enum PlanView {
    BEHIND,
    MINE,
    MONTH,
    ALL;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The named view, or what is behind where anything is. */
    static PlanView of(@Nullable String name, Board board) {
        for (var view : values()) {
            if (view.word().equals(name)) {
                return view;
            }
        }
        return board.count(point -> point.rag().behind()) > 0 ? BEHIND : ALL;
    }

    Predicate<PointStanding> wanted(LocalDate today, @Nullable UUID viewer) {
        return switch (this) {
            case BEHIND -> point -> point.rag().behind();
            case MINE -> point -> viewer != null && point.mine(viewer);
            case MONTH -> point -> due(point, YearMonth.from(today));
            case ALL -> point -> true;
        };
    }

    private static boolean due(PointStanding point, YearMonth month) {
        var due = point.due();
        return due != null && YearMonth.from(due).equals(month) && point.rag() != Rag.DONE;
    }
}
