package org.folkmoot.impostors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Network;

/** A query as somebody wants it. */
public record QueryDraft(String words, List<Network> networks, int days) {

    /** (D) */
    static final int USUAL_DAYS = 28;

    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 365;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (words.strip().length() < 3 || words.length() > LONGEST) {
            problems.add(Problem.of("query", "impostors.query.words", Map.of("most", LONGEST)));
        }
        if (networks.isEmpty()) {
            problems.add(Problem.of("networks", "impostors.query.networks"));
        }
        if (days < 1 || days > MOST_DAYS) {
            problems.add(Problem.of("days", "impostors.query.days.wrong", Map.of("most", MOST_DAYS)));
        }
        return problems;
    }
}
