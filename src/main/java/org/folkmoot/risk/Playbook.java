package org.folkmoot.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.checks.ProofId;
import org.jspecify.annotations.Nullable;

/** A playbook that somebody is working through for a risk. */
public record Playbook(
        UUID id,
        RiskId risk,
        PlaybookKind kind,
        Instant startedAt,
        String startedBy,
        LocalDate dueOn,
        List<Done> done) {

    /** A step with what shows that it is done. */
    public record Done(
            String step,
            Instant at,
            String by,
            String words,
            @Nullable ProofId proof) {}

    /** Empty when all are done. */
    public Optional<String> next() {
        return kind.steps().stream()
                .filter(step -> done.stream().noneMatch(one -> one.step().equals(step)))
                .findFirst();
    }

    public Optional<Done> done(String step) {
        return done.stream().filter(one -> one.step().equals(step)).findFirst();
    }

    public boolean late(LocalDate today) {
        return next().isPresent() && dueOn.isBefore(today);
    }

    public int percent() {
        return done.size() * 100 / kind.steps().size();
    }
}
