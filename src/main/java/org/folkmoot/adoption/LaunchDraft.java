package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;

/** A launch as somebody wants to plan it. */
public record LaunchDraft(
        String name,
        @Nullable Network network,
        @Nullable LocalDate launchOn,
        @Nullable PersonId owner,
        String request,
        @Nullable AccountId account,
        List<Measure> measures) {

    /** Of an account that is not in the register yet. */
    public LaunchDraft(
            String name,
            @Nullable Network network,
            @Nullable LocalDate launchOn,
            @Nullable PersonId owner,
            String request,
            List<Measure> measures) {
        this(name, network, launchOn, owner, request, null, measures);
    }
}
