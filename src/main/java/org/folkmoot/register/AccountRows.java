package org.folkmoot.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the ids of accounts. */
@Component
class AccountRows {

    private final Register register;
    private final People people;
    private final Networks networks;
    private final AccountConnections connections;
    private final AccountFigures figures;
    private final Dates dates;

    AccountRows(
            Register register,
            People people,
            Networks networks,
            AccountConnections connections,
            AccountFigures figures,
            Dates dates) {
        this.register = register;
        this.figures = figures;
        this.dates = dates;
        this.people = people;
        this.networks = networks;
        this.connections = connections;
    }

    AccountRow of(Account account) {
        return of(List.of(account)).getFirst();
    }

    List<AccountRow> of(List<Account> accounts) {
        var services = register.services().stream().collect(Collectors.toMap(Service::id, Service::name));
        var health = connections.health();
        var people = this.people.named(peopleOf(accounts));
        var newest = figures.newest(accounts.stream().map(Account::id).toList());
        var today = dates.today();
        return accounts.stream()
                .map(account -> new AccountRow(
                        account,
                        networks.info(account.network()).name(),
                        services.getOrDefault(account.service(), ""),
                        name(people, account.owner()),
                        name(people, account.deputy()),
                        AccountConnections.state(account.connection(), health),
                        newest.getOrDefault(account.id(), Map.of()),
                        account.stale(today),
                        gone(people, account.owner()),
                        gone(people, account.deputy())))
                .toList();
    }

    private static Set<PersonId> peopleOf(List<Account> accounts) {
        var ids = new HashSet<PersonId>();
        for (var account : accounts) {
            if (account.owner() != null) {
                ids.add(account.owner());
            }
            if (account.deputy() != null) {
                ids.add(account.deputy());
            }
        }
        return ids;
    }

    private static boolean gone(Map<PersonId, Person> people, @Nullable PersonId id) {
        var person = id == null ? null : people.get(id);
        return person != null && !person.active();
    }

    private static @Nullable String name(Map<PersonId, Person> people, @Nullable PersonId id) {
        var person = id == null ? null : people.get(id);
        return person == null ? null : person.name();
    }
}
