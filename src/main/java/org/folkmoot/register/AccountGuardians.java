package org.folkmoot.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Guardians;
import org.folkmoot.people.PersonId;
import org.springframework.stereotype.Component;

/** Tells connections who answers for the account that one of them reaches. */
@Component
class AccountGuardians implements Guardians {

    private final Accounts accounts;

    AccountGuardians(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<PersonId> first(ConnectionId connection) {
        return accounts.byConnection(connection).stream()
                .flatMap(account -> Stream.of(account.owner(), account.deputy()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<PersonId> next(ConnectionId connection) {
        return accounts.byConnection(connection).map(Account::escalation).stream()
                .toList();
    }
}
