package org.folkmoot.requests;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests for new accounts: anybody who is signed in may ask, and everybody may read what was asked and decided; a
 * draft is only its author's. What happens to a submitted request is {@link Handling}'s.
 */
@Service
public class Requests {

    private final RequestRows requests;
    private final Steps steps;
    private final Decisions decisions;
    private final Likeness likeness;
    private final Promise promise;
    private final RequestLetters letters;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    Requests(
            RequestRows requests,
            Steps steps,
            Decisions decisions,
            Likeness likeness,
            Promise promise,
            RequestLetters letters,
            Ids ids,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.requests = requests;
        this.steps = steps;
        this.decisions = decisions;
        this.likeness = likeness;
        this.promise = promise;
        this.letters = letters;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
        this.bells = bells;
    }

    /** @throws Refused as missing for somebody else's draft that was never submitted */
    public Request request(Actor actor, RequestId id) {
        var request = requests.find(id).orElseThrow(() -> Refused.missing("request"));
        if (request.submittedAt() == null && !mine(actor, request) && !job(actor)) {
            throw Refused.missing("request");
        }
        return request;
    }

    /** Newest first. @param requester null for everybody's */
    public Slice<Request> list(
            List<RequestStatus> statuses, @Nullable PersonId requester, @Nullable String after, int limit) {
        return requests.list(statuses, requester, after, limit);
    }

    int count(List<RequestStatus> statuses, @Nullable PersonId requester) {
        return requests.count(statuses, requester);
    }

    public List<Step> steps(RequestId id) {
        return steps.of(id);
    }

    public List<Decision> decisions(RequestId id) {
        return decisions.of(id);
    }

    /** What keeps the request from being submitted. */
    public List<Problem> problems(Request request) {
        var problems = new ArrayList<>(AnswerProblems.of(request.answers(), request.requester(), dates.today()));
        likeness.problems(request.id(), request.answers()).stream()
                .filter(problem ->
                        problems.stream().noneMatch(known -> known.field().equals(problem.field())))
                .forEach(problems::add);
        return problems;
    }

    @Transactional
    public RequestId start(Actor actor) {
        var requester = actor.person().map(PersonId::new).orElseThrow(() -> Refused.missing("page"));
        var id = new RequestId(ids.next());
        requests.add(id, requester, clock.instant());
        bells.publishEvent(
                new RequestStarted(actor, requests.find(id).orElseThrow().subject(), clock.instant(), List.of()));
        return id;
    }

    /** Keeps what was typed, whole or not; what is too long to be kept is refused and changes nothing. */
    @Transactional
    public void save(Actor actor, RequestId id, Map<Question, String> given) {
        draft(actor, id);
        Refused.unlessEmpty(AnswerProblems.tooLong(given));
        requests.save(id, given);
    }

    @Transactional
    public void submit(Actor actor, RequestId id) {
        var request = draft(actor, id);
        Refused.unlessEmpty(problems(request));

        var now = clock.instant();
        requests.submitted(id, now, promise.decision());
        to(id, RequestStatus.TRIAGE, promise.triage(), null);
        letters.toHandlers(actor, "submitted", request);
        bells.publishEvent(new RequestSubmitted(
                actor,
                request.subject(),
                now,
                List.of(
                        Change.of("status", RequestStatus.DRAFT, RequestStatus.TRIAGE),
                        Change.of("network", null, request.answers().of(Question.NETWORK)),
                        Change.of("handle", null, request.answers().of(Question.HANDLE)),
                        Change.digest("answers", null, request.answers().toString()))));
    }

    /** By whoever asked, at any time before the decision. */
    @Transactional
    public void withdraw(Actor actor, RequestId id) {
        var request = lock(id);
        if (!mine(actor, request)) {
            throw refused();
        }
        if (request.status() != RequestStatus.DRAFT && !request.status().open()) {
            throw overtaken(request);
        }
        steps.end(id, actor.name(), Step.Outcome.RETURNED, "", clock.instant());
        requests.move(id, RequestStatus.WITHDRAWN);
        bells.publishEvent(new RequestWithdrawn(
                actor,
                request.subject(),
                clock.instant(),
                List.of(Change.of("status", request.status(), RequestStatus.WITHDRAWN))));
    }

    /** Asks that a refusal be looked at by somebody else; by whoever asked, within the promised time. */
    @Transactional
    public void appeal(Actor actor, RequestId id, String reason) {
        var request = lock(id);
        if (!mine(actor, request)) {
            throw refused();
        }
        if (!mayAppeal(actor, request)) {
            throw Refused.overtaken(Problem.of("", "requests.problem.appeal"));
        }
        if (reason.isBlank() || reason.length() > 4_000) {
            throw Refused.invalid(Problem.of("reason", "requests.problem.reason"));
        }
        requests.due(id, promise.decision());
        to(id, RequestStatus.APPEAL, promise.decision(), null);
        letters.toDeciders(actor, "appealed", request);
        bells.publishEvent(new RequestAppealed(
                actor,
                request.subject(),
                clock.instant(),
                List.of(
                        Change.digest("reason", null, reason),
                        Change.of("status", request.status(), RequestStatus.APPEAL))));
        steps.say(id, reason.strip());
    }

    /** Once, and only against a refusal. */
    boolean mayAppeal(Actor actor, Request request) {
        var decided = decisions.of(request.id());
        return mine(actor, request)
                && request.status() == RequestStatus.REFUSED
                && decided.size() == 1
                && promise.appealable(decided.getFirst().at());
    }

    static boolean mine(Actor actor, Request request) {
        return actor.person().filter(request.requester().value()::equals).isPresent();
    }

    private static boolean job(Actor actor) {
        return switch (actor) {
            case Actor.Job job -> true;
            case Actor.Person person -> false;
            case Actor.Token token -> false;
        };
    }

    private Request draft(Actor actor, RequestId id) {
        var request = lock(id);
        if (!mine(actor, request)) {
            throw Refused.missing("request");
        }
        if (request.status() != RequestStatus.DRAFT) {
            throw overtaken(request);
        }
        return request;
    }

    private Request lock(RequestId id) {
        return requests.lock(id).orElseThrow(() -> Refused.missing("request"));
    }

    private void to(RequestId id, RequestStatus next, Instant due, @Nullable PersonId person) {
        requests.move(id, next);
        steps.begin(id, next, clock.instant(), due, person);
    }

    static Refused overtaken(Request request) {
        return Refused.overtaken(
                Problem.of("", "requests.problem.overtaken", Map.of("reference", request.reference())));
    }

    static Refused refused() {
        return new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "requests.problem.not-yours"));
    }
}
