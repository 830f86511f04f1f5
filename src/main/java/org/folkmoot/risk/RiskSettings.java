package org.folkmoot.risk;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Problem;

/**
 * By what risks are judged; the numbers of {@link #starter} are defaults that a council changes.
 *
 * @param profileDays within how many days a person-profile has to be replaced (D: 30)
 * @param idleDays after how many days without a post an account is idle (D: 90)
 * @param latePercent from which share of late first answers in 30 days on it is a risk (D: 20)
 * @param tokenDays how long before its end a connection is a risk (D: 14)
 * @param reviewDays after how many days a new risk is looked at again (D: 90)
 * @param dismissedDays how long a detector keeps quiet about what a person closed (D: 180)
 * @param trainingMonths how long training holds (D: 24)
 */
public record RiskSettings(
        int profileDays,
        int idleDays,
        int latePercent,
        int tokenDays,
        int reviewDays,
        int dismissedDays,
        int trainingMonths) {

    public static RiskSettings starter() {
        return new RiskSettings(30, 90, 20, 14, 90, 180, 24);
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        days(problems, "profileDays", profileDays);
        days(problems, "idleDays", idleDays);
        days(problems, "tokenDays", tokenDays);
        days(problems, "reviewDays", reviewDays);
        days(problems, "dismissedDays", dismissedDays);
        if (latePercent < 0 || latePercent > 100) {
            problems.add(Problem.of("latePercent", "risk.settings.percent"));
        }
        if (trainingMonths < 1 || trainingMonths > 120) {
            problems.add(Problem.of("trainingMonths", "risk.settings.months"));
        }
        return problems;
    }

    private static void days(List<Problem> problems, String field, int days) {
        if (days < 1 || days > 3_650) {
            problems.add(Problem.of(field, "risk.settings.days"));
        }
    }
}
