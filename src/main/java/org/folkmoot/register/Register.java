package org.folkmoot.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of accounts: what speaks for the council on any network, whether Folkmoot is connected to it or not, and
 * who answers for it. Anybody who is signed in may read it.
 */
@org.springframework.stereotype.Service
public class Register {

    private static final int PAGE = 1_000;

    private final Accounts accounts;
    private final AccountLists lists;
    private final AccountRule rule;
    private final Services services;
    private final AccountMoments moments;
    private final Connections connections;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    Register(
            Accounts accounts,
            AccountLists lists,
            AccountRule rule,
            Services services,
            AccountMoments moments,
            Connections connections,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.lists = lists;
        this.rule = rule;
        this.services = services;
        this.moments = moments;
        this.connections = connections;
        this.rights = rights;
        this.bells = bells;
        this.ids = ids;
        this.clock = clock;
    }

    public Account account(AccountId id) {
        return accounts.find(id).orElseThrow(() -> Refused.missing("account"));
    }

    public Slice<Account> accounts(AccountFilter filter, @Nullable String after, int limit) {
        return lists.find(filter, moments.of(filter), after, limit);
    }

    /** Every account that the filter finds, in its order. */
    public List<Account> accounts(AccountFilter filter) {
        var all = new ArrayList<Account>();
        String after = null;
        do {
            var slice = accounts(filter, after, PAGE);
            all.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        return all;
    }

    public int count(AccountFilter filter) {
        return lists.count(filter, moments.of(filter));
    }

    /** Every account there is, by name. */
    public List<Account> all() {
        return accounts.all();
    }

    AccountsPage.Counts counts() {
        return new AccountsPage.Counts(
                accounts.byStatus(), count(AccountFilter.all().lacking(Lack.PEOPLE)));
    }

    /** What this entry lacks today. */
    public List<Lack> lacks(Account account) {
        return rule.lacks(account);
    }

    /** The accounts in use that Folkmoot can reach. */
    public List<Account> connected() {
        return accounts.connected();
    }

    public Optional<Account> byConnection(ConnectionId connection) {
        return accounts.byConnection(connection);
    }

    /** What a right must cover to act on this account. */
    public Scope scope(AccountId id) {
        var account = account(id);
        return Scope.account(id.value(), account.service().value());
    }

    public List<Service> services() {
        return services.all();
    }

    public Service service(ServiceId id) {
        return services.find(id).orElseThrow(() -> Refused.missing("service"));
    }

    /**
     * Enters an account that exists already, such as a row of a file: what it lacks is shown and not refused.
     *
     * @see #admit for what somebody writes down now
     */
    @Transactional
    public AccountId add(Actor actor, AccountDraft draft) {
        mayAdd(actor, draft);
        rule.allow(draft);
        return enter(actor, draft);
    }

    /** A new entry; a live account needs an owner, a deputy and the approval of information assurance. */
    @Transactional
    public AccountId admit(Actor actor, AccountDraft draft) {
        mayAdd(actor, draft);
        rule.allow(draft, null);
        return enter(actor, draft);
    }

    /** @throws Refused as overtaken when the entry has another version than the draft's: show it as it now is */
    @Transactional
    public void change(Actor actor, AccountId id, AccountDraft draft) {
        rights.require(actor, Permission.EDIT_REGISTER, scope(id));
        var before = account(id);
        if (before.version() != draft.version()) {
            throw overtaken(before);
        }
        rule.allow(draft, before);
        var after = draft.entry(id, before);
        var changes = AccountChanges.between(before, after);
        if (changes.isEmpty()) {
            return;
        }
        if (!before.service().equals(after.service())) {
            rights.require(
                    actor,
                    Permission.EDIT_REGISTER,
                    Scope.account(id.value(), after.service().value()));
        }

        if (!accounts.change(after, clock.instant())) {
            throw overtaken(before);
        }
        rule.identify(after);
        bells.publishEvent(new AccountChanged(id, actor, after.subject(), clock.instant(), changes));
    }

    /** By when the owner confirms the entry next; whoever calls it raises the bell that says why. */
    public void attestBy(AccountId id, LocalDate day) {
        accounts.attestBy(id, day);
    }

    /** From now on the account is reached through this connection. */
    @Transactional
    public void link(Actor actor, AccountId id, ConnectionId connection) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, scope(id));
        var account = account(id);
        if (!connections.get(connection).network().equals(account.network())) {
            throw Refused.invalid(Problem.of("connection", "register.connection.network"));
        }
        var taken =
                accounts.byConnection(connection).filter(other -> !other.id().equals(id));
        if (taken.isPresent()) {
            throw Refused.invalid(Problem.of(
                    "connection",
                    "register.connection.taken",
                    Map.of("account", taken.get().name())));
        }

        relink(actor, account, connection);
    }

    /** The account stays in the register; Folkmoot no longer reaches it. */
    @Transactional
    public void unlink(Actor actor, AccountId id) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, scope(id));
        var account = account(id);
        if (account.connection() != null) {
            relink(actor, account, null);
        }
    }

    @Transactional
    public ServiceId addService(Actor actor, String name, String directorate) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.everywhere());
        var service = new Service(new ServiceId(ids.next()), name.strip(), directorate.strip(), 1);
        ServiceRule.check(service, services);
        services.add(service, clock.instant());
        bells.publishEvent(new ServiceAdded(
                service.id(),
                actor,
                service.subject(),
                clock.instant(),
                List.of(
                        Change.of("name", null, service.name()),
                        Change.of("directorate", null, service.directorate()))));
        return service.id();
    }

    @Transactional
    public void changeService(Actor actor, ServiceId id, String name, String directorate, int version) {
        rights.require(actor, Permission.EDIT_REGISTER, Scope.service(id.value()));
        var before = service(id);
        var after = new Service(id, name.strip(), directorate.strip(), version);
        ServiceRule.check(after, services);
        if (!services.change(after, clock.instant())) {
            throw Refused.overtaken(Problem.of("", "register.service.overtaken", Map.of("name", before.name())));
        }
        bells.publishEvent(new ServiceChanged(
                id,
                actor,
                after.subject(),
                clock.instant(),
                List.of(
                        Change.of("name", before.name(), after.name()),
                        Change.of("directorate", before.directorate(), after.directorate()))));
    }

    private void relink(Actor actor, Account account, @Nullable ConnectionId connection) {
        if (Objects.equals(account.connection(), connection)) {
            return;
        }
        accounts.link(account.id(), connection, clock.instant());
        var before = account.connection();
        bells.publishEvent(new AccountLinked(
                account.id(),
                actor,
                account.subject(),
                clock.instant(),
                List.of(Change.of(
                        "connection",
                        before == null ? null : before.value(),
                        connection == null ? null : connection.value()))));
    }

    private void mayAdd(Actor actor, AccountDraft draft) {
        var service = draft.service();
        rights.require(
                actor, Permission.EDIT_REGISTER, service == null ? Scope.everywhere() : Scope.service(service.value()));
    }

    private AccountId enter(Actor actor, AccountDraft draft) {
        var account = draft.entry(new AccountId(ids.next()), null);
        accounts.add(account, clock.instant());
        rule.identify(account);
        bells.publishEvent(new AccountAdded(
                account.id(), actor, account.subject(), clock.instant(), AccountChanges.between(null, account)));
        return account.id();
    }

    private static Refused overtaken(Account account) {
        return Refused.overtaken(Problem.of("", "register.account.overtaken", Map.of("name", account.name())));
    }
}
