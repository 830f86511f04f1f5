package org.folkmoot.register;

import org.jspecify.annotations.Nullable;

/**
 * The body of a POST or PATCH: an absent field stays as it is, an empty one is emptied.
 *
 * @param version of the entry that was read; without it the newest is changed, whoever wrote it
 */
public record AccountPatch(
        @Nullable String network,
        @Nullable String kind,
        @Nullable String handle,
        @Nullable String name,
        @Nullable String address,
        @Nullable String networkId,
        @Nullable String service,
        @Nullable String owner,
        @Nullable String deputy,
        @Nullable String purpose,
        @Nullable String audience,
        @Nullable String notes,
        @Nullable String status,
        @Nullable Integer version) {

    AccountForm onto(AccountForm before) {
        return new AccountForm(
                or(network, before.network()),
                or(kind, before.kind()),
                or(handle, before.handle()),
                or(name, before.name()),
                or(address, before.address()),
                or(networkId, before.remoteId()),
                or(service, before.service()),
                or(owner, before.owner()),
                or(deputy, before.deputy()),
                or(purpose, before.purpose()),
                or(audience, before.audience()),
                or(notes, before.notes()),
                or(status, before.status()),
                version == null ? before.version() : version);
    }

    private static String or(@Nullable String mine, String theirs) {
        return mine == null ? theirs : mine;
    }
}
