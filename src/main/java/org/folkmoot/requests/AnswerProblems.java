package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.people.PersonId;

/** What keeps answers from being a request, looking at the answers alone. */
final class AnswerProblems {

    /** Four weeks with two posts each: enough to see that somebody has something to say. */
    static final int SAMPLE_POSTS = 8;

    private AnswerProblems() {}

    static List<Problem> of(Answers answers, PersonId requester, LocalDate today) {
        var problems = new ArrayList<Problem>();
        for (var question : Question.values()) {
            of(question, answers, problems);
        }
        between(answers, requester, today, problems);
        return problems;
    }

    static List<Problem> of(Section section, Answers answers, PersonId requester, LocalDate today) {
        return of(answers, requester, today).stream()
                .filter(problem -> Question.of(problem.field())
                        .filter(question -> question.section() == section)
                        .isPresent())
                .toList();
    }

    /** What is too long to be kept at all, even as a draft. */
    static List<Problem> tooLong(Map<Question, String> given) {
        return given.entrySet().stream()
                .filter(answer ->
                        answer.getValue().length() > answer.getKey().kind().longest())
                .map(answer -> Problem.of(
                        answer.getKey().name(),
                        "requests.problem.long",
                        Map.of("most", answer.getKey().kind().longest())))
                .toList();
    }

    private static void of(Question question, Answers answers, List<Problem> problems) {
        if (!answers.has(question)) {
            if (question.needed()) {
                problems.add(Problem.of(question.name(), "requests.missing." + question));
            }
            return;
        }
        var wrong = switch (question.kind()) {
            case NUMBER -> !answers.of(question).strip().matches("\\d{1,9}");
            case DATE -> answers.date(question).isEmpty();
            case DECLARATION -> !answers.yes(question);
            case YES_NO -> !List.of("yes", "no").contains(answers.of(question));
            case LINE, TEXT, LONG, SERVICE, PERSON, NETWORK, BRAND -> false;
        };
        if (wrong) {
            problems.add(Problem.of(question.name(), "requests.wrong." + question.kind()));
        }
    }

    private static void between(Answers answers, PersonId requester, LocalDate today, List<Problem> problems) {
        var owner = answers.person(Question.OWNER);
        if (owner.isPresent() && owner.equals(answers.person(Question.DEPUTY))) {
            problems.add(Problem.of(Question.DEPUTY.name(), "requests.problem.deputy"));
        }
        if (answers.person(Question.SPONSOR).filter(requester::equals).isPresent()) {
            problems.add(Problem.of(Question.SPONSOR.name(), "requests.problem.sponsor"));
        }
        if (answers.has(Question.SAMPLE_PLAN) && posts(answers) < SAMPLE_POSTS) {
            problems.add(Problem.of(
                    Question.SAMPLE_PLAN.name(),
                    "requests.problem.sample",
                    Map.of("least", SAMPLE_POSTS, "count", posts(answers))));
        }
        if (answers.date(Question.REVIEW_DATE)
                .filter(day -> !day.isAfter(today))
                .isPresent()) {
            problems.add(Problem.of(Question.REVIEW_DATE.name(), "requests.problem.review-date"));
        }
        if (answers.yes(Question.PERSONAL_DATA) && !answers.has(Question.DATA_NOTES)) {
            problems.add(Problem.of(Question.DATA_NOTES.name(), "requests.missing.DATA_NOTES"));
        }
        if (answers.yes(Question.UNDER_18) && !answers.has(Question.SAFEGUARDING)) {
            problems.add(Problem.of(Question.SAFEGUARDING.name(), "requests.missing.SAFEGUARDING"));
        }
    }

    /** Each line of the sample plan with something on it is a post. */
    private static long posts(Answers answers) {
        return answers.of(Question.SAMPLE_PLAN)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }
}
