package org.folkmoot.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.stereotype.Component;

/** Whose turn it is: the open step of a request waits for a person, or for everybody who has the right. */
@Component
class Turn {

    private final Decisions decisions;
    private final Rights rights;

    Turn(Decisions decisions, Rights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    /** The one person for whom a step waits. */
    static Optional<PersonId> person(Request request, RequestStatus step) {
        return switch (step) {
            case SPONSOR -> request.answers().person(Question.SPONSOR);
            case REVIEW -> Optional.ofNullable(request.reviewer());
            case DRAFT, TRIAGE, COMMUNICATIONS, DECISION, APPEAL, APPROVED, PILOT, USE_EXISTING, REFUSED, WITHDRAWN ->
                Optional.empty();
        };
    }

    /** The statuses whose step waits for everybody with a right that the actor has. */
    List<RequestStatus> shared(Actor actor) {
        var shared = new ArrayList<RequestStatus>();
        if (rights.may(actor, Permission.HANDLE_REQUESTS, Scope.everywhere())) {
            shared.addAll(List.of(RequestStatus.TRIAGE, RequestStatus.COMMUNICATIONS));
        }
        if (rights.may(actor, Permission.DECIDE_REQUESTS, Scope.everywhere())) {
            shared.addAll(List.of(RequestStatus.DECISION, RequestStatus.APPEAL));
        }
        return shared;
    }

    /** @throws Refused with the reason in words */
    void require(Actor actor, Request request) {
        objection(actor, request).ifPresent(problem -> {
            throw new Refused(request.status().open() ? Refused.Kind.FORBIDDEN : Refused.Kind.OVERTAKEN, problem);
        });
    }

    /** Why it is not theirs; empty when it is. */
    Optional<Problem> objection(Actor actor, Request request) {
        return switch (request.status()) {
            case TRIAGE, COMMUNICATIONS -> rights.objection(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
            case SPONSOR, REVIEW ->
                person(request, request.status())
                                .filter(person -> is(actor, person))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.of("", "requests.problem.not-yours"));
            case DECISION, APPEAL ->
                rights.objection(actor, Permission.DECIDE_REQUESTS, Scope.everywhere())
                        .or(() -> partial(actor, request));
            case DRAFT, APPROVED, PILOT, USE_EXISTING, REFUSED, WITHDRAWN ->
                Optional.of(Problem.of("", "requests.problem.overtaken", Map.of("reference", request.reference())));
        };
    }

    /** Whoever asked, and whoever refused before, is no judge of it. */
    private Optional<Problem> partial(Actor actor, Request request) {
        var asked = Requests.mine(actor, request);
        var refused = request.status() == RequestStatus.APPEAL
                && decisions.of(request.id()).stream()
                        .anyMatch(decision -> decision.person() != null && is(actor, new PersonId(decision.person())));
        return asked || refused ? Optional.of(Problem.of("", "requests.problem.partial")) : Optional.empty();
    }

    private static boolean is(Actor actor, PersonId person) {
        return actor.person().filter(person.value()::equals).isPresent();
    }
}
