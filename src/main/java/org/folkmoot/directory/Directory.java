package org.folkmoot.directory;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Recognition;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anybody may know of the register: the accounts that are ours and listed, and whether an address is one of them.
 * Reading asks nobody who they are; no answer names a person.
 */
@Service
public class Directory {

    private static final Set<AccountStatus> SHOWN =
            EnumSet.of(AccountStatus.PROBATION, AccountStatus.LIVE, AccountStatus.DORMANT, AccountStatus.CLOSING);

    private final Register register;
    private final Recognition recognition;
    private final Networks networks;
    private final Proofs proofs;
    private final DirectorySettingsRows settings;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Clock clock;

    Directory(
            Register register,
            Recognition recognition,
            Networks networks,
            Proofs proofs,
            DirectorySettingsRows settings,
            Rights rights,
            ApplicationEventPublisher bells,
            Clock clock) {
        this.register = register;
        this.recognition = recognition;
        this.networks = networks;
        this.proofs = proofs;
        this.settings = settings;
        this.rights = rights;
        this.bells = bells;
        this.clock = clock;
    }

    /** By network, as the networks are listed, then by name. */
    public List<OfficialAccount> accounts(DirectoryFilter filter) {
        var services = register.services().stream()
                .collect(Collectors.toMap(service -> service.id(), service -> service.name()));
        var proved = proofs.all().stream()
                .filter(proof -> proof.state() == ProofState.FOUND)
                .collect(Collectors.toMap(proof -> proof.account().value(), proof -> proof, (one, other) -> one));
        var order = networks.all().stream().map(info -> info.key()).toList();
        return listed().stream()
                .map(account -> official(account, services.getOrDefault(account.service(), ""), proved))
                .filter(filter::shows)
                .sorted(Comparator.comparingInt((OfficialAccount account) -> order.indexOf(account.network()))
                        .thenComparing(account -> account.name().toLowerCase(java.util.Locale.UK)))
                .toList();
    }

    /** Any spelling of an address, or a handle. */
    public Verification verify(String typed) {
        var found = recognition.of(typed).stream().map(this::found).toList();
        var first = found.stream()
                .map(Verification.Found::verdict)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.NOT_OURS);
        return new Verification(
                typed.strip(),
                first,
                found.stream().filter(one -> one.verdict() != Verdict.NOT_OURS).toList());
    }

    public DirectorySettings settings() {
        return settings.get();
    }

    @Transactional
    public void change(Actor actor, DirectorySettings after) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        Refused.unlessEmpty(after.problems());
        var before = settings.get();
        var changes = Stream.of(
                        Change.of("contact role", before.contactRole(), after.contactRole()),
                        Change.of("contact e-mail", before.contactEmail(), after.contactEmail()),
                        Change.of("emergency phone", before.emergencyPhone(), after.emergencyPhone()),
                        Change.of("house rules", before.houseRules(), after.houseRules()),
                        Change.of("proof pages", before.proofPages(), after.proofPages()))
                .filter(Change::happened)
                .toList();
        if (!changes.isEmpty()) {
            settings.save(after);
            bells.publishEvent(new DirectorySettingsChanged(actor, clock.instant(), changes));
        }
    }

    List<Account> listed() {
        return register.all().stream()
                .filter(account ->
                        SHOWN.contains(account.status()) && account.remit().listed())
                .toList();
    }

    private OfficialAccount official(Account account, String service, Map<UUID, Proof> proved) {
        var proof = proved.get(account.id().value());
        return new OfficialAccount(
                account.id().value(),
                account.network().key(),
                networks.info(account.network()).name(),
                account.name(),
                account.handle(),
                address(account),
                service,
                account.remit().partner(),
                account.purpose(),
                account.remit().languages(),
                switch (account.status()) {
                    case DORMANT -> "dormant";
                    case CLOSING -> "closing";
                    case PROPOSED, PROBATION, LIVE, CLOSED, IMPOSTOR, UNMANAGED -> "official";
                },
                proof == null ? null : new OfficialAccount.Proof(proof.kind(), proof.page(), proof.checkedAt()));
    }

    private Verification.Found found(Account account) {
        var successor = account.life().successor();
        return new Verification.Found(
                Verdict.of(account.status()),
                account.network().key(),
                networks.info(account.network()).name(),
                account.name(),
                address(account),
                account.life().closedOn(),
                successor == null ? null : address(register.account(successor)));
    }

    private static @Nullable String address(Account account) {
        return account.address() == null ? null : account.address().toString();
    }
}
