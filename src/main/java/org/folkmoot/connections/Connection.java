package org.folkmoot.connections;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Right;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in to one account on one network, with what its newest probe found. Credentials are never part of it.
 *
 * @param remoteId the network's permanent id of the account; it never changes, not even by connecting again
 * @param address where people see the account
 * @param practice talks to the practice networks in place of the real one
 * @param disconnectedAt null while it is connected
 * @param health counts only with a probe younger than six hours
 * @param probedAt when every right was last exercised with a clear answer
 * @param app which app of the council’s signed in, where the credentials say so; empty elsewhere
 * @param note what the newest probe said, without secrets
 * @param expiresAt when a person has to sign in again, where the network says so
 */
public record Connection(
        ConnectionId id,
        Network network,
        String remoteId,
        String handle,
        String name,
        @Nullable URI address,
        boolean practice,
        String app,
        Instant connectedAt,
        @Nullable Instant disconnectedAt,
        Health health,
        @Nullable Instant probedAt,
        @Nullable String note,
        @Nullable Instant expiresAt,
        List<GrantedRight> rights) {

    public boolean connected() {
        return disconnectedAt == null;
    }

    /** Nothing was granted, since a person posts there. */
    public boolean byHand() {
        return rights.isEmpty();
    }

    Subject subject() {
        return new Subject("connection", id.value(), name);
    }

    /** What it may not do. */
    public List<GrantedRight> missing() {
        return rights.stream().filter(right -> !right.granted()).toList();
    }

    /** For {@code connector.get(capability, granted)}. */
    public Set<Right> granted() {
        return rights.stream()
                .filter(GrantedRight::granted)
                .map(GrantedRight::right)
                .collect(Collectors.toUnmodifiableSet());
    }
}
