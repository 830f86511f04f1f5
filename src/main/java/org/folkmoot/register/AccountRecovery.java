package org.folkmoot.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where credentials lie and how accounts are won back. Whoever answers for an account reads it, and those whose role says
 * so; each reading stands in the trail.
 */
@org.springframework.stereotype.Service
public class AccountRecovery {

    private static final Subject REGISTER = new Subject("register", new UUID(0, 1), "Register");

    private final Register register;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    AccountRecovery(Register register, Rights rights, Clock clock, ApplicationEventPublisher bells) {
        this.register = register;
        this.rights = rights;
        this.clock = clock;
        this.bells = bells;
    }

    boolean mayRead(Actor actor, Account account) {
        return answers(actor, account)
                || rights.may(
                        actor,
                        Permission.READ_RECOVERY,
                        Scope.account(account.id().value(), account.service().value()));
    }

    @Transactional
    Recovery read(Actor actor, Account account) {
        if (!answers(actor, account)) {
            rights.require(actor, Permission.READ_RECOVERY, register.scope(account.id()));
        }
        bells.publishEvent(new RecoveryRead(actor, account.subject(), clock.instant()));
        return Recovery.of(account);
    }

    /** The entries for a file: those that the actor may not read whole come without it. */
    @Transactional
    public List<Account> shown(Actor actor, List<Account> accounts) {
        var reach = rights.reach(actor, Permission.READ_RECOVERY);
        var shown = accounts.stream()
                .map(account -> answers(actor, account)
                                || reach.covers(Scope.account(
                                        account.id().value(), account.service().value()))
                        ? account
                        : account.without(Recovery.of(account)))
                .toList();
        if (shown.stream().anyMatch(account -> Recovery.of(account).known())) {
            bells.publishEvent(new RecoveryRead(actor, REGISTER, clock.instant()));
        }
        return shown;
    }

    @Transactional
    void write(Actor actor, AccountId id, Recovery recovery, int version) {
        var account = register.account(id);
        var access = account.access();
        var after = new Access(
                access.model(),
                access.portfolio(),
                recovery.vault().strip(),
                recovery.recoveryEmail().strip(),
                recovery.recoveryPhone().strip(),
                access.twoFactor(),
                access.twoFactorOn(),
                access.verified());
        register.change(
                actor,
                id,
                AccountDraft.of(account)
                        .with(account.remit(), after, account.life(), account.incident())
                        .at(version));
    }

    private static boolean answers(Actor actor, Account account) {
        return switch (actor) {
            case Actor.Person person ->
                (account.owner() != null && account.owner().value().equals(person.id()))
                        || (account.deputy() != null && account.deputy().value().equals(person.id()));
            case Actor.Token token -> false;
            case Actor.Job job -> false;
        };
    }
}
