package org.folkmoot.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way of a submitted request: triage, the sponsor's word, the view of communications, data protection and security
 * where triage asked for it, and the decision. Each step has its person or permission and its promised time.
 */
@Service
public class Handling {

    static final int LONGEST = 4_000;

    private final RequestRows requests;
    private final Steps steps;
    private final Decisions decisions;
    private final Opening opening;
    private final Promise promise;
    private final RequestLetters letters;
    private final DecisionRule rule;
    private final People people;
    private final Turn turn;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Handling(
            RequestRows requests,
            Steps steps,
            Decisions decisions,
            Opening opening,
            Promise promise,
            RequestLetters letters,
            DecisionRule rule,
            People people,
            Turn turn,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.requests = requests;
        this.steps = steps;
        this.decisions = decisions;
        this.opening = opening;
        this.promise = promise;
        this.letters = letters;
        this.rule = rule;
        this.people = people;
        this.turn = turn;
        this.ids = ids;
        this.clock = clock;
        this.bells = bells;
    }

    /** Whether the open step waits for this actor. */
    boolean waitsFor(Actor actor, Request request) {
        return turn.objection(actor, request).isEmpty();
    }

    /** How many requests wait for the actor, without reading them. */
    int countFor(Actor actor) {
        return actor.person()
                .map(person -> requests.waiting(new PersonId(person), turn.shared(actor)))
                .orElse(0);
    }

    /** What waits for the actor, oldest first. */
    List<Request> waitingFor(Actor actor, int most) {
        var open = java.util.Arrays.stream(RequestStatus.values())
                .filter(RequestStatus::open)
                .toList();
        return requests.list(open, null, null, most).rows().reversed().stream()
                .filter(request -> waitsFor(actor, request))
                .toList();
    }

    /**
     * The request is complete and worth asking about.
     *
     * @param reviewer who has to look at data protection and security; null where nothing asks for it
     */
    @Transactional
    public void triage(Actor actor, RequestId id, @Nullable PersonId reviewer, String note) {
        var request = at(RequestStatus.TRIAGE, actor, id);
        var problems = new ArrayList<Problem>();
        if (reviewer == null && flagged(request)) {
            problems.add(Problem.of("reviewer", "requests.problem.reviewer"));
        }
        if (reviewer != null
                && (reviewer.equals(request.requester())
                        || people.find(reviewer).filter(Person::active).isEmpty())) {
            problems.add(Problem.of("reviewer", "requests.problem.reviewer.other"));
        }
        tooLong(problems, note);
        Refused.unlessEmpty(problems);

        requests.review(id, reviewer);
        pass(actor, request, RequestStatus.SPONSOR, note);
        letters.to(actor, request.answers().person(Question.SPONSOR), "sponsor", request, "");
    }

    /** Back to whoever asked, who completes it and submits it anew; by whomever it waits for. */
    @Transactional
    public void giveBack(Actor actor, RequestId id, String reason) {
        var request = lock(id);
        turn.require(actor, request);
        needed(reason, "reason");
        letters.settle(request);
        steps.end(id, actor.name(), Step.Outcome.RETURNED, reason.strip(), clock.instant());
        requests.move(id, RequestStatus.DRAFT);
        moved(actor, request, RequestStatus.DRAFT, reason);
        letters.to(actor, Optional.of(request.requester()), "returned", request, reason.strip());
    }

    /** The sponsor wants the account and answers for the people who run it. */
    @Transactional
    public void signOff(Actor actor, RequestId id, String note) {
        var request = at(RequestStatus.SPONSOR, actor, id);
        notTooLong(note);
        pass(actor, request, RequestStatus.COMMUNICATIONS, note);
        letters.toHandlers(actor, "communications", request);
    }

    /** The sponsor does not want it, which ends the request as refused. */
    @Transactional
    public void object(Actor actor, RequestId id, String reason) {
        var request = at(RequestStatus.SPONSOR, actor, id);
        needed(reason, "reason");
        end(actor, request, new DecisionDraft(DecisionOutcome.REFUSED, reason, null, null), Step.Outcome.OBJECTED);
    }

    /** What communications think of need, consistency and network. */
    @Transactional
    public void advise(Actor actor, RequestId id, String view) {
        var request = at(RequestStatus.COMMUNICATIONS, actor, id);
        needed(view, "note");
        if (request.reviewer() == null) {
            pass(actor, request, RequestStatus.DECISION, view);
            letters.toDeciders(actor, "decision", request);
        } else {
            pass(actor, request, RequestStatus.REVIEW, view);
            letters.to(actor, Optional.of(request.reviewer()), "review", request, "");
        }
    }

    /** What data protection and security say, with the conditions that they make. */
    @Transactional
    public void review(Actor actor, RequestId id, String finding) {
        var request = at(RequestStatus.REVIEW, actor, id);
        needed(finding, "note");
        pass(actor, request, RequestStatus.DECISION, finding);
        letters.toDeciders(actor, "decision", request);
    }

    /** On a request or on an appeal; never by whoever asked, and on an appeal never by whoever refused. */
    @Transactional
    public void decide(Actor actor, RequestId id, DecisionDraft draft) {
        var request = lock(id);
        turn.require(actor, request);
        if (request.status() != RequestStatus.DECISION && request.status() != RequestStatus.APPEAL) {
            throw Requests.overtaken(request);
        }
        Refused.unlessEmpty(rule.problems(draft));
        end(actor, request, draft, Step.Outcome.DECIDED);
    }

    private void end(Actor actor, Request request, DecisionDraft draft, Step.Outcome how) {
        var now = clock.instant();
        var status = draft.outcome().status();
        letters.settle(request);
        steps.end(request.id(), actor.name(), how, draft.reason().strip(), now);
        decisions.add(
                request.id(),
                new Decision(
                        ids.next(),
                        draft.outcome(),
                        draft.reason().strip(),
                        draft.outcome() == DecisionOutcome.USE_EXISTING ? draft.existing() : null,
                        draft.outcome() == DecisionOutcome.PILOT ? draft.until() : null,
                        actor.person().orElse(null),
                        actor.name(),
                        now));
        requests.move(request.id(), status);
        if (draft.outcome().opens()) {
            opening.open(actor, request, draft);
        }
        bells.publishEvent(new RequestDecided(
                actor,
                request.subject(),
                now,
                List.of(
                        Change.of("status", request.status(), status),
                        Change.of("until", null, draft.until()),
                        Change.digest("reason", null, draft.reason()))));
        letters.to(actor, Optional.of(request.requester()), "decided." + draft.outcome(), request, draft.reason());
        letters.to(
                actor,
                request.answers().person(Question.SPONSOR).filter(sponsor -> !sponsor.equals(request.requester())),
                "decided." + draft.outcome(),
                request,
                draft.reason());
    }

    private void pass(Actor actor, Request request, RequestStatus next, String note) {
        var now = clock.instant();
        letters.settle(request);
        steps.end(request.id(), actor.name(), Step.Outcome.PASSED, note.strip(), now);
        requests.move(request.id(), next);
        steps.begin(
                request.id(),
                next,
                now,
                due(request, next),
                Turn.person(request, next).orElse(null));
        moved(actor, request, next, note);
    }

    private void moved(Actor actor, Request request, RequestStatus next, String note) {
        bells.publishEvent(new RequestMoved(
                actor,
                request.subject(),
                clock.instant(),
                List.of(Change.of("status", request.status(), next), Change.digest("note", null, note))));
    }

    /** The steps between are due by the decision at the latest, communications by their own promise. */
    private @Nullable Instant due(Request request, RequestStatus next) {
        var last = request.dueAt();
        if (next != RequestStatus.COMMUNICATIONS) {
            return last;
        }
        var own = promise.communications();
        return last != null && last.isBefore(own) ? last : own;
    }

    /** Triage may not wave through what the form itself flags. */
    static boolean flagged(Request request) {
        return request.answers().yes(Question.PERSONAL_DATA)
                || request.answers().yes(Question.DPIA)
                || request.answers().yes(Question.UNDER_18);
    }

    private Request at(RequestStatus status, Actor actor, RequestId id) {
        var request = lock(id);
        turn.require(actor, request);
        if (request.status() != status) {
            throw Requests.overtaken(request);
        }
        return request;
    }

    private Request lock(RequestId id) {
        return requests.lock(id).orElseThrow(() -> Refused.missing("request"));
    }

    private static void needed(String text, String field) {
        if (text.isBlank()) {
            throw Refused.invalid(Problem.of(field, "requests.problem." + field));
        }
        notTooLong(text);
    }

    private static void notTooLong(String text) {
        var problems = new ArrayList<Problem>();
        tooLong(problems, text);
        Refused.unlessEmpty(problems);
    }

    private static void tooLong(List<Problem> problems, String text) {
        if (text.length() > LONGEST) {
            problems.add(Problem.of("note", "requests.problem.long", Map.of("most", LONGEST)));
        }
    }
}
