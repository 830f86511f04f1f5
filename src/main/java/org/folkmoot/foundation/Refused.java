package org.folkmoot.foundation;

import java.util.List;

/**
 * A command that says no, in words. Rooms name their refusals as facts ({@code NotAwaitingApproval}); screens show the
 * problems beside their fields, the API answers with problem+json, and the transaction is rolled back.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final Kind kind;

    /** How the web and the API answer. */
    public enum Kind {
        /** 422: what was sent can be put right. */
        INVALID,
        /** 403: the actor lacks the permission or a condition of it. */
        FORBIDDEN,
        /** 404: it does not exist, or the actor may not know that it does. */
        MISSING,
        /** 409: somebody was faster; show the thing as it now is. */
        OVERTAKEN
    }

    public Refused(Kind kind, List<Problem> problems) {
        super(problems.toString());
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public Refused(Kind kind, Problem problem) {
        this(kind, List.of(problem));
    }

    public static Refused invalid(List<Problem> problems) {
        return new Refused(Kind.INVALID, problems);
    }

    public static Refused invalid(Problem problem) {
        return new Refused(Kind.INVALID, problem);
    }

    public static Refused missing(String kind) {
        return new Refused(Kind.MISSING, Problem.of("", "web.missing." + kind));
    }

    public static Refused overtaken(Problem problem) {
        return new Refused(Kind.OVERTAKEN, problem);
    }

    /** Throws only when there is something to put right. */
    public static void unlessEmpty(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }

    public Kind kind() {
        return kind;
    }
}
