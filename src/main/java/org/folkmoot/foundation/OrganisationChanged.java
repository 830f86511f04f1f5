package org.folkmoot.foundation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The organisation was set up, or describes itself differently. */
public record OrganisationChanged(Actor actor, Instant at, List<Change> changes, String name) implements Recorded {

    /** There is one organisation, so its id in the trail is always the same. */
    private static final UUID ONLY = new UUID(0, 1);

    public static OrganisationChanged to(Organisation organisation, Actor actor, Instant at) {
        return new OrganisationChanged(
                actor,
                at,
                List.of(
                        Change.of("name", null, organisation.name()),
                        Change.of("nation", null, organisation.nation()),
                        Change.of("zone", null, organisation.zone()),
                        Change.of("brand", null, organisation.brand())),
                organisation.name());
    }

    @Override
    public Subject subject() {
        return new Subject("organisation", ONLY, name);
    }
}
