package org.folkmoot.attestations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class AttestationsApi {

    private final Attestations attestations;
    private final Register register;

    AttestationsApi(Attestations attestations, Register register) {
        this.attestations = attestations;
        this.register = register;
    }

    /** @param version of the entry that was read; without it the newest is confirmed */
    record Confirmation(@Nullable Integer version, @Nullable String note) {}

    record Confirmed(int version, UUID by, String byName, Instant at, String note) {}

    /** All in days. */
    record Days(int every, int ahead, int deputyAfter, int escalateAfter) {}

    @GetMapping("/accounts/{id}/attestations")
    List<Confirmed> of(@PathVariable UUID id, Actor actor) {
        return attestations.of(register.account(new AccountId(id)).id()).stream()
                .map(made -> new Confirmed(made.version(), made.by().value(), made.byName(), made.at(), made.note()))
                .toList();
    }

    @PostMapping("/accounts/{id}/attestations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @RequestBody Confirmation body, Actor actor) {
        var account = register.account(new AccountId(id));
        attestations.confirm(
                actor,
                account.id(),
                body.version() == null ? account.version() : body.version(),
                body.note() == null ? "" : body.note());
    }

    @GetMapping("/attestation-settings")
    Days settings(Actor actor) {
        var now = attestations.settings();
        return new Days(now.every(), now.ahead(), now.deputyAfter(), now.escalateAfter());
    }

    @PutMapping("/attestation-settings")
    Days settings(Actor actor, @RequestBody Days days) {
        attestations.change(
                actor, new AttestationSettings(days.every(), days.ahead(), days.deputyAfter(), days.escalateAfter()));
        return settings(actor);
    }
}
