package org.folkmoot.impostors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;

/** A look-alike that somebody found. */
public record LookalikeDraft(String network, String handle, String name, String address, String words) {

    static final int LONGEST = 2_000;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() && handle.isBlank()) {
            problems.add(Problem.of("name", "impostors.name.missing"));
        }
        if (name.length() > 200 || handle.length() > 200 || address.length() > LONGEST || words.length() > LONGEST) {
            problems.add(Problem.of("words", "impostors.long", Map.of("most", LONGEST)));
        }
        return problems;
    }
}
