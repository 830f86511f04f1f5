package org.folkmoot.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.Account;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that happened to it.
 *
 * @param lacking what keeps a draft from being submitted
 * @param reached what Folkmoot has measured of an account on probation
 * @param waits whether its open step waits for the reader
 * @param problems of what the reader has just sent
 * @param typed what they typed, kept
 */
public record RequestPage(
        Request request,
        RequestLine line,
        List<Part> parts,
        List<StepLine> steps,
        List<Decision> decisions,
        @Nullable Account existing,
        LibraryPart library,
        List<TaskLine> tasks,
        Optional<LocalDate> probation,
        List<ProbationReview> reviews,
        List<String> measures,
        List<Attainment.Reached> reached,
        boolean mine,
        boolean waits,
        boolean mayAppeal,
        boolean mayReview,
        boolean flagged,
        List<Option> people,
        List<Option> accounts,
        List<Problem> lacking,
        List<Problem> problems,
        Typed typed,
        List<Panels.Shown> history) {

    /** A section with its answers in words. */
    public record Part(Section section, List<Said> said) {}

    public record Said(Question question, String words) {}

    public record StepLine(Step step, String person, Promise.@Nullable Left left) {}

    /** @param outcomes as "9 use an existing account, 3 approved" */
    public record LibraryPart(int all, String outcomes, List<RequestLine> most) {}

    /**
     * The fields of the acts below a request, as they were typed.
     *
     * @param reached by measure; empty where nobody was asked
     */
    public record Typed(
            String reviewer,
            String note,
            String reason,
            String outcome,
            String existing,
            String until,
            List<String> reached) {

        static Typed none() {
            return new Typed("", "", "", "", "", "", List.of());
        }
    }

    /** What stands in the field of a measure: what was typed there, else what Folkmoot measured. */
    public String reached(int measure) {
        return measure < typed.reached().size()
                ? typed.reached().get(measure)
                : reached(measures.get(measure)).map(Attainment.Reached::value).orElse("");
    }

    /** What Folkmoot measured for one of the measures; empty where it measures no such thing. */
    public Optional<Attainment.Reached> reached(String measure) {
        return reached.stream().filter(one -> one.answers(measure)).findFirst();
    }

    public boolean draft() {
        return request.status() == RequestStatus.DRAFT;
    }

    public String address() {
        return "/requests/" + request.id().value();
    }
}
