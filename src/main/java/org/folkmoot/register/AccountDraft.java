package org.folkmoot.register;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.incidents.IncidentPlan;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an account's entry to say. Text fields may be empty; the register trims them and refuses what it
 * cannot keep.
 *
 * @param version the version that the editor saw; 0 for a new account
 */
public record AccountDraft(
        Network network,
        AccountKind kind,
        String handle,
        String name,
        String address,
        String remoteId,
        @Nullable ServiceId service,
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
        int version) {

    private static final AccountId NOT_YET = new AccountId(new UUID(0, 0));

    /** A live page with only what it needs to be found again. */
    public static AccountDraft of(Network network, String handle, String name, String address, ServiceId service) {
        return new AccountDraft(
                network,
                AccountKind.PAGE,
                handle,
                name,
                address,
                "",
                service,
                null,
                null,
                null,
                "",
                "",
                "",
                AccountStatus.LIVE,
                Remit.usual(),
                Access.unknown(),
                Life.unknown(),
                IncidentPlan.none(),
                0);
    }

    public static AccountDraft of(Account account) {
        return new AccountDraft(
                account.network(),
                account.kind(),
                account.handle(),
                account.name(),
                account.address() == null ? "" : account.address().toString(),
                account.remoteId() == null ? "" : account.remoteId(),
                account.service(),
                account.owner(),
                account.deputy(),
                account.escalation(),
                account.purpose(),
                account.audience(),
                account.notes(),
                account.status(),
                account.remit(),
                account.access(),
                account.life(),
                account.incident(),
                account.version());
    }

    public AccountDraft with(@Nullable PersonId owner, @Nullable PersonId deputy, String purpose, String audience) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    public AccountDraft as(AccountKind kind, AccountStatus status) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    public AccountDraft with(Remit remit, Access access, Life life, IncidentPlan incident) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    public AccountDraft escalatingTo(@Nullable PersonId escalation) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    public AccountDraft noting(String notes) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    public AccountDraft in(ServiceId service) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    /** The same on top of another version of the entry. */
    public AccountDraft at(int version) {
        return new AccountDraft(
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
                access,
                life,
                incident,
                version);
    }

    /** What keeps it from becoming an entry, looking at itself alone. */
    public List<Problem> problems() {
        return AccountProblems.of(this);
    }

    /** What it would change, everything in a new entry; only for a draft without problems. */
    public List<Change> changes(@Nullable Account before) {
        return AccountChanges.between(before, entry(before == null ? NOT_YET : before.id(), before));
    }

    /** The entry that this makes, on top of {@code before}; only for a draft without problems. */
    public Account entry(AccountId id, @Nullable Account before) {
        return new Account(
                id,
                network,
                kind,
                handle.strip(),
                name.strip(),
                address.isBlank() ? null : AccountProblems.address(address).orElseThrow(),
                remoteId.isBlank() ? null : remoteId.strip(),
                Objects.requireNonNull(service),
                owner,
                deputy,
                escalation,
                purpose.strip(),
                audience.strip(),
                notes.strip(),
                status,
                remit,
                access,
                life,
                incident,
                before == null ? null : before.attestBy(),
                before == null ? null : before.connection(),
                before == null ? 1 : before.version());
    }
}
