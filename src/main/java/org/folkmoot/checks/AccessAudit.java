package org.folkmoot.checks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.folkmoot.register.Known;
import org.jspecify.annotations.Nullable;

/**
 * Who had access to a business portfolio, as a connection read it or somebody copied it from the network.
 *
 * @param portfolio its name or its id on the network
 * @param reading what the connection read besides; null where somebody copied the list
 */
public record AccessAudit(
        UUID id,
        String portfolio,
        List<Holder> people,
        String words,
        @Nullable ProofId proof,
        String by,
        Instant at,
        @Nullable PortfolioReading reading) {

    AccessAudit with(List<Holder> holders, @Nullable PortfolioReading read) {
        return new AccessAudit(id, portfolio, holders, words, proof, by, at, read);
    }

    public List<NextStep> next() {
        return NextStep.of(this);
    }

    public boolean read() {
        return reading != null;
    }

    /** @param known whether the e-mail address is that of somebody who works here; told anew for each reader */
    public record Holder(String name, String email, String role, Known twoFactor, boolean known) {}

    public Subject subject() {
        return new Subject("portfolio", id, portfolio);
    }

    public long strangers() {
        return people.stream().filter(one -> !one.known()).count();
    }

    public long withoutFactor() {
        return people.stream().filter(one -> one.twoFactor() != Known.YES).count();
    }
}
