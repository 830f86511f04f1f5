package org.folkmoot.connections;

import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.PracticeGround;
import org.springframework.stereotype.Component;

/** Practice sign-in ends with the first real account. */
@Component
class PracticeOnly implements PracticeGround {

    private final ConnectionRows rows;

    PracticeOnly(ConnectionRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Problem> objection() {
        return rows.onlyPractice() ? Optional.empty() : Optional.of(Problem.of("", "connections.practice.ended"));
    }
}
