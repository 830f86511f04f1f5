package org.folkmoot.adoption;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/launches")
class LaunchesApi {

    private final LaunchPlans plans;
    private final Networks networks;

    LaunchesApi(LaunchPlans plans, Networks networks) {
        this.plans = plans;
        this.networks = networks;
    }

    record Planned(
            @Nullable String name,
            @Nullable String network,
            @Nullable LocalDate launchOn,
            @Nullable UUID owner,
            @Nullable String request,
            @Nullable UUID account,
            @Nullable List<Measure> measures) {}

    record Concerned(@Nullable UUID account) {}

    record Ended(@Nullable Boolean skipped, @Nullable String note) {}

    record Decided(@Nullable Boolean go, @Nullable String reason) {}

    @GetMapping
    Slice<Launch> launches(Actor actor) {
        return new Slice<>(plans.all(), null);
    }

    @PostMapping
    ResponseEntity<Launch> plan(@RequestBody Planned body, Actor actor) {
        var id = plans.plan(
                actor,
                new LaunchDraft(
                        or(body.name()),
                        networks.find(or(body.network())).orElse(null),
                        body.launchOn(),
                        body.owner() == null ? null : new PersonId(body.owner()),
                        or(body.request()),
                        body.account() == null ? null : new AccountId(body.account()),
                        body.measures() == null ? List.of() : body.measures()));
        return ResponseEntity.created(URI.create("/api/v1/launches/" + id)).body(plans.launch(id));
    }

    @GetMapping("/{id}")
    Launch launch(@PathVariable UUID id, Actor actor) {
        return plans.launch(id);
    }

    /** Which account of the register it is. */
    @PutMapping("/{id}/account")
    Launch concern(@PathVariable UUID id, @RequestBody Concerned body, Actor actor) {
        plans.concern(actor, id, body.account() == null ? null : new AccountId(body.account()));
        return plans.launch(id);
    }

    @PutMapping("/{id}/gates/{kind}")
    Launch end(@PathVariable UUID id, @PathVariable GateKind kind, @RequestBody Ended body, Actor actor) {
        plans.end(actor, id, kind, Boolean.TRUE.equals(body.skipped()), or(body.note()));
        return plans.launch(id);
    }

    @PutMapping("/{id}/measures")
    Launch measure(@PathVariable UUID id, @RequestBody List<Measure> measures, Actor actor) {
        plans.measure(actor, id, measures);
        return plans.launch(id);
    }

    @PostMapping("/{id}/decision")
    Launch decide(@PathVariable UUID id, @RequestBody Decided body, Actor actor) {
        plans.decide(actor, id, Boolean.TRUE.equals(body.go()), or(body.reason()));
        return plans.launch(id);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
