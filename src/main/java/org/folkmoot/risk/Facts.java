package org.folkmoot.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.checks.Check;
import org.folkmoot.checks.CheckSheet;
import org.folkmoot.checks.CheckState;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.elections.Election;
import org.folkmoot.impostors.Lookalike;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Keyholder;

/**
 * What the detectors of one round look at, read once for all of them.
 *
 * @param all the whole register
 * @param accounts of it those that are open and ours
 * @param active the users who still work here
 * @param elections all that were entered, those that are over too
 */
public record Facts(
        List<Account> all,
        List<Account> accounts,
        Map<AccountId, List<Keyholder>> holders,
        Map<ConnectionId, Connection> connections,
        Map<AccountId, CheckSheet> sheets,
        Set<PersonId> active,
        List<Lookalike> lookalikes,
        List<Election> elections,
        RiskSettings settings,
        LocalDate today) {

    List<Keyholder> holders(Account account) {
        return holders.getOrDefault(account.id(), List.of());
    }

    Optional<Connection> connection(Account account) {
        return account.connection() == null
                ? Optional.empty()
                : Optional.ofNullable(connections.get(account.connection()));
    }

    /** Elections whose pre-election period runs. */
    List<Election> running() {
        return elections.stream()
                .filter(election -> election.on(today) == Election.State.RUNNING)
                .toList();
    }

    /** Empty where the baseline does not ask for it. */
    Optional<CheckState> state(Account account, Check check) {
        return Optional.ofNullable(sheets.get(account.id()))
                .flatMap(sheet -> sheet.line(check))
                .map(line -> line.state());
    }
}
