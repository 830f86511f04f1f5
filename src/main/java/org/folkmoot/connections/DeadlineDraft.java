package org.folkmoot.connections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to enter in the calendar. */
public record DeadlineDraft(
        Deadline.@Nullable Kind kind,
        String network,
        String title,
        @Nullable LocalDate on,
        @Nullable UUID person) {

    private static final int LONGEST = 200;

    List<Problem> problems(Networks networks, People people) {
        var problems = new ArrayList<Problem>();
        if (kind == null) {
            problems.add(Problem.of("kind", "connections.expiry.problem.kind"));
        }
        if (networks.find(network).isEmpty()) {
            problems.add(Problem.of("network", "connections.refused.network"));
        }
        if (title.isBlank() || title.length() > LONGEST) {
            problems.add(Problem.of("title", "connections.expiry.problem.title"));
        }
        if (on == null) {
            problems.add(Problem.of("on", "connections.expiry.problem.on"));
        }
        if (person != null && people.find(new PersonId(person)).isEmpty()) {
            problems.add(Problem.of("person", "connections.expiry.problem.person"));
        }
        return problems;
    }
}
