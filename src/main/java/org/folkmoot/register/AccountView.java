package org.folkmoot.register;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the API and the JSON export give it. */
public record AccountView(
        UUID id,
        String network,
        String kind,
        String handle,
        String name,
        @Nullable URI address,
        @Nullable String networkId,
        UUID service,
        String serviceName,
        @Nullable UUID owner,
        @Nullable String ownerName,
        @Nullable UUID deputy,
        @Nullable String deputyName,
        String purpose,
        String audience,
        String notes,
        String status,
        @Nullable UUID connection,
        int version) {

    static AccountView of(AccountRow row) {
        var account = row.account();
        return new AccountView(
                account.id().value(),
                account.network().key(),
                account.kind().name(),
                account.handle(),
                account.name(),
                account.address(),
                account.remoteId(),
                account.service().value(),
                row.service(),
                account.owner() == null ? null : account.owner().value(),
                row.owner(),
                account.deputy() == null ? null : account.deputy().value(),
                row.deputy(),
                account.purpose(),
                account.audience(),
                account.notes(),
                account.status().name(),
                account.connection() == null ? null : account.connection().value(),
                account.version());
    }
}
