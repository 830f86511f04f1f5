package org.folkmoot.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;

/** What is wrong with a name, an address or a job title as typed. */
final class PersonProblems {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;]+");

    private PersonProblems() {}

    static List<Problem> of(String name, String email, String jobTitle) {
        var problems = new ArrayList<Problem>();
        if (name.strip().length() < 2 || name.strip().length() > 100) {
            problems.add(Problem.of("name", "people.problem.name"));
        }
        if (!EMAIL.matcher(email.strip()).matches() || email.strip().length() > 254) {
            problems.add(Problem.of("email", "people.problem.email"));
        }
        if (jobTitle.strip().length() > 100) {
            problems.add(Problem.of("jobTitle", "people.problem.job-title"));
        }
        return problems;
    }
}
