package org.folkmoot.networks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/** What came of connecting an account. */
public sealed interface Linking {

    /**
     * @param remoteId the network's permanent id of the account
     * @param handle without the leading @; on a network without handles the id
     * @param address where people see the account
     * @param secrets to be kept encrypted and handed to every {@link Session}
     * @param base to be kept with the connection and handed to every {@link Session}
     * @param expiresAt when a person has to act again, where the network says so
     */
    record Linked(
            String remoteId,
            String handle,
            String name,
            Kind kind,
            URI address,
            Map<String, String> secrets,
            URI base,
            Set<Right> granted,
            @Nullable Instant expiresAt)
            implements Linking {

        /** The same with these rights only. */
        public Linked granting(Set<Right> rights) {
            return new Linked(remoteId, handle, name, kind, address, secrets, base, Set.copyOf(rights), expiresAt);
        }

        Linked withoutSecrets() {
            return new Linked(remoteId, handle, name, kind, address, Map.of(), base, granted, expiresAt);
        }

        @Override
        public String toString() {
            return "Linked[" + handle + ", " + remoteId + "]";
        }
    }

    /** The answers have to be put right. */
    record Refused(List<Problem> problems) implements Linking {}

    record Failed(Outcome.Failure failure) implements Linking {}

    enum Kind {
        PAGE,
        PERSON,
        /** The network knows no difference. */
        ACCOUNT
    }
}
