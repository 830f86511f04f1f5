package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Problem;

/**
 * The promised times, in working days but for the last three.
 *
 * @param decisionDays from the submission to the decision, all steps together
 * @param appealDays how long a refusal can be appealed against
 * @param probationMonths how long a new account is on probation
 * @param noticeDays how many days before it closes an account tells its followers
 * @param retentionYears how long what a closed account said is kept
 */
public record RequestSettings(
        int triageDays,
        int communicationsDays,
        int decisionDays,
        int appealDays,
        int probationMonths,
        int noticeDays,
        int retentionYears) {

    public static final RequestSettings USUAL = new RequestSettings(2, 5, 10, 20, 6, 30, 2);

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        within(problems, "triageDays", triageDays, 1, 60);
        within(problems, "communicationsDays", communicationsDays, 1, 60);
        within(problems, "decisionDays", decisionDays, 1, 120);
        within(problems, "appealDays", appealDays, 1, 120);
        within(problems, "probationMonths", probationMonths, 1, 36);
        within(problems, "noticeDays", noticeDays, 0, 365);
        within(problems, "retentionYears", retentionYears, 0, 100);
        return problems;
    }

    private static void within(List<Problem> problems, String field, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(Problem.of(field, "requests.problem.between", java.util.Map.of("least", least, "most", most)));
        }
    }
}
