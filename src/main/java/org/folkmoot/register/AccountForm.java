package org.folkmoot.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.PersonId;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of an account's form, as it was typed. */
public record AccountForm(
        String network,
        String kind,
        String handle,
        String name,
        String address,
        String remoteId,
        String service,
        String owner,
        String deputy,
        String purpose,
        String audience,
        String notes,
        String status,
        int version) {

    /** Absent fields are empty ones. */
    @SuppressWarnings("ConstantValue")
    public AccountForm {
        network = network == null ? "" : network;
        kind = kind == null ? "" : kind;
        handle = handle == null ? "" : handle;
        name = name == null ? "" : name;
        address = address == null ? "" : address;
        remoteId = remoteId == null ? "" : remoteId;
        service = service == null ? "" : service;
        owner = owner == null ? "" : owner;
        deputy = deputy == null ? "" : deputy;
        purpose = purpose == null ? "" : purpose;
        audience = audience == null ? "" : audience;
        notes = notes == null ? "" : notes;
        status = status == null ? "" : status;
    }

    static AccountForm empty() {
        return new AccountForm(
                "", AccountKind.PAGE.name(), "", "", "", "", "", "", "", "", "", "", AccountStatus.ACTIVE.name(), 0);
    }

    static AccountForm of(Account account) {
        return new AccountForm(
                account.network().key(),
                account.kind().name(),
                account.handle(),
                account.name(),
                account.address() == null ? "" : account.address().toString(),
                account.remoteId() == null ? "" : account.remoteId(),
                account.service().value().toString(),
                account.owner() == null ? "" : account.owner().value().toString(),
                account.deputy() == null ? "" : account.deputy().value().toString(),
                account.purpose(),
                account.audience(),
                account.notes(),
                account.status().name(),
                account.version());
    }

    /** The same fields on top of another version of the entry. */
    AccountForm at(int version) {
        return new AccountForm(
                network, kind, handle, name, address, remoteId, service, owner, deputy, purpose, audience, notes,
                status, version);
    }

    /** @throws Refused for a network, kind, status or id that no list of ours offers */
    AccountDraft draft(Networks networks) {
        var problems = new ArrayList<Problem>();
        var network = networks.find(this.network);
        if (network.isEmpty()) {
            problems.add(Problem.of("network", "register.account.network.missing"));
        }
        var kind = choice(AccountKind.values(), this.kind, "kind", problems);
        var status = choice(AccountStatus.values(), this.status, "status", problems);
        var service = id(this.service, "service", ServiceId::new, problems);
        var owner = id(this.owner, "owner", PersonId::new, problems);
        var deputy = id(this.deputy, "deputy", PersonId::new, problems);
        if (!problems.isEmpty() || kind == null || status == null) {
            problems.addAll(AccountProblems.of(
                    fields(Network.MANUAL, AccountKind.OTHER, AccountStatus.ACTIVE, service, owner, deputy)));
            throw Refused.invalid(problems);
        }
        return fields(network.get(), kind, status, service, owner, deputy);
    }

    private AccountDraft fields(
            Network network,
            AccountKind kind,
            AccountStatus status,
            @Nullable ServiceId service,
            @Nullable PersonId owner,
            @Nullable PersonId deputy) {
        return new AccountDraft(
                network, kind, handle, name, address, remoteId, service, owner, deputy, purpose, audience, notes,
                status, version);
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, String text, String field, List<Problem> problems) {
        var found = Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.of(field, "register.choice.unknown"));
        }
        return found.orElse(null);
    }

    private static <T> @Nullable T id(String text, String field, Function<UUID, T> make, List<Problem> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return make.apply(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(field, "register.choice.unknown"));
            return null;
        }
    }
}
