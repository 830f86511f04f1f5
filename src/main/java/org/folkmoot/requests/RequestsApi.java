package org.folkmoot.requests;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests and each step of their way. Answers are named by {@link Question}. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestsApi {

    private final Requests requests;
    private final Handling handling;

    RequestsApi(Requests requests, Handling handling) {
        this.requests = requests;
        this.handling = handling;
    }

    /** What somebody says at a step; which field is meant depends on the step. */
    record Words(
            @Nullable String note,
            @Nullable String reason,
            @Nullable UUID reviewer) {
        String text() {
            return note != null ? note : reason == null ? "" : reason;
        }
    }

    record Verdict(
            @Nullable DecisionOutcome outcome,
            @Nullable String reason,
            @Nullable UUID existing,
            @Nullable LocalDate until) {}

    @GetMapping
    Slice<RequestView> list(
            @RequestParam(required = false) @Nullable List<RequestStatus> status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        var asked = status == null ? List.of(RequestStatus.values()) : status;
        var others = asked.stream().filter(one -> one != RequestStatus.DRAFT).toList();
        return requests.list(
                        others.isEmpty() ? List.of(RequestStatus.TRIAGE) : others,
                        null,
                        after,
                        Math.clamp(limit, 1, 200))
                .map(this::view);
    }

    @PostMapping
    ResponseEntity<RequestView> start(@RequestBody Map<Question, String> answers, Actor actor) {
        var id = requests.start(actor);
        requests.save(actor, id, answers);
        return ResponseEntity.created(URI.create("/api/v1/requests/" + id.value()))
                .body(view(actor, id));
    }

    @GetMapping("/{id}")
    RequestView request(@PathVariable UUID id, Actor actor) {
        return view(actor, new RequestId(id));
    }

    /** An absent answer stays as it is. */
    @PatchMapping("/{id}")
    RequestView save(@PathVariable UUID id, @RequestBody Map<Question, String> answers, Actor actor) {
        requests.save(actor, new RequestId(id), answers);
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/submission")
    RequestView submit(@PathVariable UUID id, Actor actor) {
        requests.submit(actor, new RequestId(id));
        return view(actor, new RequestId(id));
    }

    @DeleteMapping("/{id}")
    RequestView withdraw(@PathVariable UUID id, Actor actor) {
        requests.withdraw(actor, new RequestId(id));
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/triage")
    RequestView triage(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        handling.triage(
                actor, new RequestId(id), body.reviewer() == null ? null : new PersonId(body.reviewer()), body.text());
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/return")
    RequestView giveBack(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        handling.giveBack(actor, new RequestId(id), body.text());
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/sign-off")
    RequestView signOff(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        handling.signOff(actor, new RequestId(id), body.text());
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/objection")
    RequestView object(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        handling.object(actor, new RequestId(id), body.text());
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/advice")
    RequestView advise(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        handling.advise(actor, new RequestId(id), body.text());
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/review")
    RequestView review(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        handling.review(actor, new RequestId(id), body.text());
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/decision")
    RequestView decide(@PathVariable UUID id, @RequestBody Verdict body, Actor actor) {
        handling.decide(
                actor,
                new RequestId(id),
                new DecisionDraft(
                        RequestInput.given(body.outcome(), "outcome"),
                        body.reason() == null ? "" : body.reason(),
                        body.existing() == null ? null : new AccountId(body.existing()),
                        body.until()));
        return view(actor, new RequestId(id));
    }

    @PostMapping("/{id}/appeal")
    RequestView appeal(@PathVariable UUID id, @RequestBody Words body, Actor actor) {
        requests.appeal(actor, new RequestId(id), body.text());
        return view(actor, new RequestId(id));
    }

    private RequestView view(Actor actor, RequestId id) {
        return view(requests.request(actor, id));
    }

    private RequestView view(Request request) {
        return RequestView.of(request, requests.steps(request.id()), requests.decisions(request.id()));
    }
}
