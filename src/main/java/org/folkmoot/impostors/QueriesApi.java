package org.folkmoot.impostors;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches for false accounts that are repeated. */
@RestController
@RequestMapping("/api/v1/impostors/queries")
class QueriesApi {

    private final Watch watch;
    private final Impostors impostors;
    private final Networks networks;
    private final Rights rights;

    QueriesApi(Watch watch, Impostors impostors, Networks networks, Rights rights) {
        this.watch = watch;
        this.impostors = impostors;
        this.networks = networks;
        this.rights = rights;
    }

    /** @param days after which it is due again; 28 when it is absent */
    record Saved(
            @Nullable String words,
            @Nullable List<String> networks,
            @Nullable Integer days) {}

    /** Which of its networks is asked. */
    record Run(@Nullable String network) {}

    /** @param fresh look-alikes that were not known before */
    record Ran(int fresh) {}

    /** What a person saw on a network, one name or handle each. */
    record Seen(@Nullable String network, @Nullable List<String> names) {}

    record Resembling(String text, UUID account, String why) {}

    @GetMapping
    Slice<Query> queries(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return new Slice<>(watch.queries(), null);
    }

    @PostMapping
    ResponseEntity<Query> keep(@RequestBody Saved body, Actor actor) {
        var wanted = body.networks() == null ? List.<String>of() : body.networks();
        var id = watch.keep(
                actor,
                new QueryDraft(
                        body.words() == null ? "" : body.words(),
                        wanted.stream().map(this::network).toList(),
                        body.days() == null ? QueryDraft.USUAL_DAYS : body.days()));
        return ResponseEntity.created(URI.create("/api/v1/impostors/queries/" + id))
                .body(watch.query(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, Actor actor) {
        watch.end(actor, id);
    }

    @PostMapping("/{id}/runs")
    Ran ask(@PathVariable UUID id, @RequestBody Run body, Actor actor) {
        return new Ran(watch.ask(actor, id, network(body.network())));
    }

    @PostMapping("/{id}/answers")
    List<Resembling> answer(@PathVariable UUID id, @RequestBody Seen body, Actor actor) {
        var names = body.names() == null ? List.<String>of() : body.names();
        return watch.answer(actor, id, network(body.network()), names).stream()
                .map(one -> new Resembling(one.text(), one.account().id().value(), impostors.why(one)))
                .toList();
    }

    private Network network(@Nullable String key) {
        return networks.find(key == null ? "" : key)
                .orElseThrow(() -> Refused.invalid(Problem.of("networks", "impostors.network.missing")));
    }
}
