package org.folkmoot.register;

import java.net.URI;
import java.time.LocalDate;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Subject;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What speaks, or claims to speak, for the council on a network; connected or not.
 *
 * @param remoteId the network's own permanent id, which stays when the handle changes
 * @param escalation who is asked when owner and deputy do not answer
 * @param attestBy by when the owner confirms the entry again; null until it is asked for the first time
 * @param version for the next change: a change with an older version is refused
 */
public record Account(
        AccountId id,
        Network network,
        AccountKind kind,
        String handle,
        String name,
        @Nullable URI address,
        @Nullable String remoteId,
        ServiceId service,
        @Nullable PersonId owner,
        @Nullable PersonId deputy,
        @Nullable PersonId escalation,
        String purpose,
        String audience,
        String notes,
        AccountStatus status,
        Remit remit,
        Access access,
        Life life,
        IncidentPlan incident,
        @Nullable LocalDate attestBy,
        @Nullable ConnectionId connection,
        int version) {

    public Subject subject() {
        return new Subject("account", id.value(), name);
    }

    /** The entry for whoever may not read this. */
    Account without(Recovery hidden) {
        return hidden.known()
                ? new Account(
                        id,
                        network,
                        kind,
                        handle,
                        name,
                        address,
                        remoteId,
                        service,
                        owner,
                        deputy,
                        escalation,
                        purpose,
                        audience,
                        notes,
                        status,
                        remit,
                        access.withoutRecovery(),
                        life,
                        incident,
                        attestBy,
                        connection,
                        version)
                : this;
    }

    /** Both people are named and are two. */
    public boolean hasOwnerAndDeputy() {
        return owner != null && deputy != null && !owner.equals(deputy);
    }

    public boolean described() {
        return !purpose.isBlank() && !audience.isBlank();
    }

    /** Whether the entry has to be confirmed again by now. */
    public boolean stale(LocalDate today) {
        return status.ours() && attestBy != null && attestBy.isBefore(today);
    }
}
