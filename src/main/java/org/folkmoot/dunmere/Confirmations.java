package org.folkmoot.dunmere;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.folkmoot.attestations.Attestations;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Each quarter Dunmere's owners confirm their entries; two of them have let the last one pass. */
@Component
class Confirmations {

    private static final Duration QUARTER = Duration.ofDays(80);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Set<String> LATE = Set.of("Callum Reid", "Meera Joshi");
    /** Who is late now confirmed the last time before this. */
    private static final Duration LAPSED = Duration.ofDays(110);

    private final Attestations attestations;
    private final Register register;
    private final People people;
    private final Townspeople townspeople;
    private final List<Recurring> rounds;

    Confirmations(
            Attestations attestations,
            Register register,
            People people,
            Townspeople townspeople,
            List<Recurring> rounds) {
        this.attestations = attestations;
        this.register = register;
        this.people = people;
        this.townspeople = townspeople;
        this.rounds = rounds;
    }

    void plan(Timeline timeline, Instant start, Instant now) {
        for (var at = start.plus(Duration.ofDays(1)); at.isBefore(now); at = at.plus(WEEK)) {
            timeline.at(at, this::round);
        }
        var noon = Duration.ofHours(3);
        for (var at = now.minus(Duration.ofDays(20)).minus(noon); at.isAfter(start); at = at.minus(QUARTER)) {
            var lapsed = at.isAfter(now.minus(LAPSED));
            timeline.at(at, () -> confirm(lapsed));
        }
    }

    private void confirm(boolean lapsed) {
        register.all().stream()
                .filter(account -> account.status().ours() && account.owner() != null)
                .filter(account -> !lapsed || !LATE.contains(owner(account)))
                .forEach(account ->
                        attestations.confirm(townspeople.actor(owner(account)), account.id(), account.version(), ""));
    }

    private String owner(Account account) {
        PersonId owner = java.util.Objects.requireNonNull(account.owner());
        return people.find(owner).orElseThrow().name();
    }

    private void round() {
        rounds.stream()
                .filter(round -> round.key().equals("attestations.round"))
                .forEach(Recurring::run);
    }
}
