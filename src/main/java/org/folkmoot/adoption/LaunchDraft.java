package org.folkmoot.adoption;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** A launch as somebody wants to plan it. */
public record LaunchDraft(
        String name,
        @Nullable Network network,
        @Nullable LocalDate launchOn,
        @Nullable PersonId owner,
        String request,
        List<Measure> measures) {}
