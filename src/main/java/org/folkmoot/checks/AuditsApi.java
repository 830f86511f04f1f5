package org.folkmoot.checks;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audits")
class AuditsApi {

    private final AuditRounds rounds;
    private final Rights rights;

    AuditsApi(AuditRounds rounds, Rights rights) {
        this.rounds = rounds;
        this.rights = rights;
    }

    /** @param networks keys; {@code services} ids; both empty for all accounts */
    record Start(
            @Nullable String title,
            @Nullable LocalDate dueOn,
            @Nullable Set<String> networks,
            @Nullable Set<UUID> services) {}

    record Signature(@Nullable String words) {}

    /** @param report as it was signed off, or as it would be now */
    record Round(
            UUID id,
            String title,
            LocalDate dueOn,
            Instant startedAt,
            @Nullable Instant signedAt,
            AuditReport report) {}

    @GetMapping
    Slice<Audit> audits(@RequestParam(required = false) @Nullable String after, Actor actor) {
        if (!rights.may(actor, Permission.SEE_RISKS)) {
            rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        }
        return rounds.all(after, 50);
    }

    @PostMapping
    ResponseEntity<Round> start(@RequestBody Start body, Actor actor) {
        var id = rounds.start(
                actor,
                new AuditWish(
                        body.title() == null ? "" : body.title(),
                        body.dueOn(),
                        body.networks() == null ? Set.of() : body.networks(),
                        body.services() == null ? Set.of() : body.services()));
        return ResponseEntity.created(URI.create("/api/v1/audits/" + id.value()))
                .body(round(id));
    }

    @GetMapping("/{id}")
    Round audit(@PathVariable UUID id, Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return round(new AuditId(id));
    }

    @PostMapping("/{id}/answers/{account}")
    Round answer(@PathVariable UUID id, @PathVariable UUID account, Actor actor) {
        rounds.answer(actor, new AuditId(id), new AccountId(account));
        return round(new AuditId(id));
    }

    @PostMapping("/{id}/signature")
    Round sign(@PathVariable UUID id, @RequestBody Signature body, Actor actor) {
        rounds.sign(actor, new AuditId(id), body.words() == null ? "" : body.words());
        return round(new AuditId(id));
    }

    private Round round(AuditId id) {
        var audit = rounds.get(id);
        return new Round(
                id.value(),
                audit.title(),
                audit.dueOn(),
                audit.startedAt(),
                audit.signedAt(),
                rounds.report(id).orElseGet(() -> rounds.soFar(audit)));
    }
}
