package org.folkmoot.register;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.People;
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

    private final Accounts accounts;
    private final Services services;
    private final People people;
    private final Connections connections;
    private final Rights rights;
    private final ApplicationEventPublisher bells;
    private final Ids ids;
    private final Clock clock;

    Register(
            Accounts accounts,
            Services services,
            People people,
            Connections connections,
            Rights rights,
            ApplicationEventPublisher bells,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.services = services;
        this.people = people;
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
        return accounts.find(filter, named(filter.text()), after, limit);
    }

    public int count(AccountFilter filter) {
        return accounts.count(filter, named(filter.text()));
    }

    AccountsPage.Counts counts() {
        var by = accounts.byStatus();
        var unanswered = count(AccountFilter.all().gap("people"));
        return new AccountsPage.Counts(
                by.values().stream().mapToInt(Integer::intValue).sum(),
                by.getOrDefault(AccountStatus.ACTIVE, 0),
                by.getOrDefault(AccountStatus.PROPOSED, 0),
                by.getOrDefault(AccountStatus.DORMANT, 0),
                by.getOrDefault(AccountStatus.CLOSED, 0),
                by.getOrDefault(AccountStatus.IMPOSTOR, 0),
                unanswered);
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

    @Transactional
    public AccountId add(Actor actor, AccountDraft draft) {
        var service = draft.service();
        rights.require(
                actor, Permission.EDIT_REGISTER, service == null ? Scope.everywhere() : Scope.service(service.value()));
        check(draft);

        var account = draft.entry(new AccountId(ids.next()), null);
        accounts.add(account, clock.instant());
        identify(account);
        bells.publishEvent(new AccountAdded(
                account.id(), actor, account.subject(), clock.instant(), AccountChanges.between(null, account)));
        return account.id();
    }

    /** @throws Refused as overtaken when the entry has another version than the draft's: show it as it now is */
    @Transactional
    public void change(Actor actor, AccountId id, AccountDraft draft) {
        rights.require(actor, Permission.EDIT_REGISTER, scope(id));
        var before = account(id);
        if (before.version() != draft.version()) {
            throw overtaken(before);
        }
        check(draft);
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

        if (!accounts.change(after)) {
            throw overtaken(before);
        }
        identify(after);
        bells.publishEvent(new AccountChanged(id, actor, after.subject(), clock.instant(), changes));
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
        check(service);
        services.add(service);
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
        check(after);
        if (!services.change(after)) {
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
        accounts.link(account.id(), connection);
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

    private void check(AccountDraft draft) {
        var problems = AccountProblems.of(draft);
        var service = draft.service();
        if (service != null && services.find(service).isEmpty()) {
            problems.add(Problem.of("service", "register.account.service.unknown"));
        }
        if (draft.owner() != null && people.find(draft.owner()).isEmpty()) {
            problems.add(Problem.of("owner", "register.account.person.unknown"));
        }
        if (draft.deputy() != null && people.find(draft.deputy()).isEmpty()) {
            problems.add(Problem.of("deputy", "register.account.person.unknown"));
        }
        Refused.unlessEmpty(problems);
    }

    private void check(Service service) {
        if (service.name().isBlank()) {
            throw Refused.invalid(Problem.of("name", "register.service.name.missing"));
        }
        if (service.name().length() > 200 || service.directorate().length() > 200) {
            throw Refused.invalid(Problem.of("name", "register.text.long", Map.of("most", 200)));
        }
        if (services.nameTaken(service.name(), service.id())) {
            throw Refused.invalid(Problem.of("name", "register.service.name.taken", Map.of("name", service.name())));
        }
    }

    private void identify(Account account) {
        var keys = Identity.keys(account.network(), account.handle(), account.address(), account.remoteId());
        accounts.identify(account.network(), account.id(), keys)
                .flatMap(accounts::find)
                .ifPresent(other -> {
                    throw Refused.invalid(Problem.of(
                            "handle",
                            "register.account.duplicate",
                            Map.of("name", other.name(), "handle", other.handle())));
                });
    }

    private static Refused overtaken(Account account) {
        return Refused.overtaken(Problem.of("", "register.account.overtaken", Map.of("name", account.name())));
    }

    /** Who is meant when somebody types part of a person's name. */
    private Set<UUID> named(String text) {
        var part = text.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? Set.of()
                : people.active().stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part))
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
    }
}
