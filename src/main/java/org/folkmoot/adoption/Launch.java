package org.folkmoot.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a launch.
 *
 * @param launchOn day 0
 * @param request the number of the request that it came from, such as R12; empty for none
 * @param account which of the register is launched; null while it is not there, or nobody has said it
 * @param go null until somebody decides to go or to hold
 */
public record Launch(
        UUID id,
        String name,
        Network network,
        LocalDate launchOn,
        PersonId owner,
        String request,
        @Nullable AccountId account,
        List<Gate> gates,
        List<Measure> measures,
        @Nullable Boolean go,
        String decisionReason,
        String decidedBy,
        @Nullable Instant decidedAt,
        Instant madeAt) {

    public Subject subject() {
        return new Subject("launch", id, name);
    }

    public long passed() {
        return gates.stream().filter(gate -> !gate.open()).count();
    }

    /** Gates that stand in the way of saying go. */
    public long before() {
        return gates.stream()
                .filter(gate -> gate.open() && gate.kind().beforeLaunch())
                .count();
    }
}
