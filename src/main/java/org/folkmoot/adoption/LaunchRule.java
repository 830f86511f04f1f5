package org.folkmoot.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** What the plan of a launch has to say. */
@Component
class LaunchRule {

    private static final int LONGEST = 2_000;

    private final People people;
    private final Register register;

    LaunchRule(People people, Register register) {
        this.people = people;
        this.register = register;
    }

    List<Problem> problems(LaunchDraft draft) {
        var problems = new ArrayList<Problem>();
        if (draft.name().isBlank() || draft.name().length() > 200) {
            problems.add(Problem.of("name", "adoption.problem.name"));
        }
        if (draft.network() == null) {
            problems.add(Problem.of("network", "adoption.problem.network"));
        }
        if (draft.launchOn() == null) {
            problems.add(Problem.of("launchOn", "adoption.problem.launch-on"));
        }
        if (draft.owner() == null
                || people.find(draft.owner()).filter(Person::active).isEmpty()) {
            problems.add(Problem.of("owner", "adoption.problem.owner"));
        }
        if (draft.account() != null
                && !register.account(draft.account()).network().equals(draft.network())) {
            problems.add(Problem.of("account", "adoption.problem.account"));
        }
        if (draft.request().length() > 40) {
            problems.add(Problem.of("request", "adoption.problem.long"));
        }
        problems.addAll(problems(draft.measures()));
        return problems;
    }

    static List<Problem> problems(List<Measure> measures) {
        var wrong = measures.size() > LaunchPlans.MOST_MEASURES
                || measures.stream()
                        .anyMatch(measure -> measure.name().isBlank()
                                || Stream.of(
                                                measure.name(),
                                                measure.source(),
                                                measure.target30(),
                                                measure.target90(),
                                                measure.target180(),
                                                measure.reached30(),
                                                measure.reached90(),
                                                measure.reached180())
                                        .anyMatch(text -> text.length() > 200));
        return wrong ? List.of(Problem.of("measures", "adoption.problem.measures")) : List.of();
    }

    static void requireShort(String field, String text) {
        if (text.length() > LONGEST) {
            throw Refused.invalid(Problem.of(field, "adoption.problem.long"));
        }
    }
}
