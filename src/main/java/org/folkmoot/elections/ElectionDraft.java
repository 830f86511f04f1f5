package org.folkmoot.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An election as somebody enters it.
 *
 * @param beginsOn null for the day of the notice
 */
public record ElectionDraft(
        String poll,
        String area,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate noticeOn,
        @Nullable LocalDate pollOn) {

    private static final int LONGEST = 200;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (poll.isBlank() || poll.length() > LONGEST) {
            problems.add(Problem.of("poll", "elections.problem.poll", Map.of("most", LONGEST)));
        }
        if (area.length() > LONGEST) {
            problems.add(Problem.of("area", "elections.problem.area", Map.of("most", LONGEST)));
        }
        if (noticeOn == null) {
            problems.add(Problem.of("noticeOn", "elections.problem.notice"));
        } else if (beginsOn != null && beginsOn.isAfter(noticeOn)) {
            problems.add(Problem.of("beginsOn", "elections.problem.begins"));
        }
        if (pollOn == null || (noticeOn != null && !pollOn.isAfter(noticeOn))) {
            problems.add(Problem.of("pollOn", "elections.problem.poll-day"));
        }
        return problems;
    }
}
