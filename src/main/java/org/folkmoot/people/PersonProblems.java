package org.folkmoot.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;

/** What is wrong with a name, an address or a job title as typed. */
final class PersonProblems {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]+@[^@\\s<>\",;]+\\.[^@\\s<>\",;]+");

    /** Line breaks and their kind, and what turns the direction of everything behind it (Unicode UAX #9, 2.1 and 2.2). */
    private static final Pattern DECEPTIVE = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]");

    private PersonProblems() {}

    static List<Problem> of(String name, String email, String jobTitle) {
        var problems = new ArrayList<Problem>();
        if (name.strip().length() < 2 || !line(name)) {
            problems.add(Problem.of("name", "people.problem.name"));
        }
        if (!EMAIL.matcher(email.strip()).matches() || email.strip().length() > 254) {
            problems.add(Problem.of("email", "people.problem.email"));
        }
        if (!line(jobTitle)) {
            problems.add(Problem.of("jobTitle", "people.problem.job-title"));
        }
        return problems;
    }

    private static boolean line(String text) {
        return text.strip().length() <= 100 && !DECEPTIVE.matcher(text.strip()).find();
    }
}
