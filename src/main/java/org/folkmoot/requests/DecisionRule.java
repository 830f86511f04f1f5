package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** A decision has a reason; a pilot has an end, and whoever is sent to an existing account is told which. */
@Component
class DecisionRule {

    private final Register register;
    private final Dates dates;

    DecisionRule(Register register, Dates dates) {
        this.register = register;
        this.dates = dates;
    }

    List<Problem> problems(DecisionDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.reason().isBlank()) {
            problems.add(Problem.of("reason", "requests.problem.reason"));
        }
        if (draft.reason().length() > Handling.LONGEST) {
            problems.add(Problem.of("reason", "requests.problem.long", Map.of("most", Handling.LONGEST)));
        }
        if (draft.outcome() == DecisionOutcome.PILOT
                && (draft.until() == null || !draft.until().isAfter(dates.today()))) {
            problems.add(Problem.of("until", "requests.problem.until"));
        }
        if (draft.outcome() == DecisionOutcome.USE_EXISTING
                && (draft.existing() == null
                        || !register.account(draft.existing()).status().ours())) {
            problems.add(Problem.of("existing", "requests.problem.existing"));
        }
        return problems;
    }
}
