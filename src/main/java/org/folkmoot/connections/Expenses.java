package org.folkmoot.connections;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the networks that ask for money have cost this month, counted with every exchange. Once a month's budget is used
 * up, nothing is read that could wait ({@link #mayRead}); posts and answers that somebody has approved go out all the same,
 * and what became of them is found out. Accounts on practice networks count only where there are no real ones.
 */
@Service
public class Expenses {

    private static final Actor COUNTING = new Actor.Job("connections");
    private static final int ALL = 100;

    private final Costs costs;
    private final ConnectionRows rows;
    private final Networks networks;
    private final Organisations organisations;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int warnAt;

    Expenses(
            Costs costs,
            ConnectionRows rows,
            Networks networks,
            Organisations organisations,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${folkmoot.money.warn-at:80}") int warnAt) {
        this.costs = costs;
        this.rows = rows;
        this.networks = networks;
        this.organisations = organisations;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.warnAt = warnAt;
    }

    /** Empty for a network that asks for no money. */
    public Optional<Spend> thisMonth(Network network) {
        return charges(network).map(asks -> {
            var month = YearMonth.from(today());
            var total = costs.total(network, month, rows.onlyPractice());
            return new Spend(network, month, total, costs.budget(network).orElse(null), warnAt);
        });
    }

    /** Whether comments, figures and what was posted elsewhere may be asked for now. */
    public boolean mayRead(ConnectionId id) {
        return rows.find(id)
                .flatMap(connection -> thisMonth(connection.network()))
                .filter(Spend::usedUp)
                .isEmpty();
    }

    /** Of every network that asks for money and was ever connected to. */
    List<Spend> all() {
        return rows.networks().stream()
                .flatMap(network -> thisMonth(network).stream())
                .toList();
    }

    /** What an exchange cost. Whatever is told of it is told once in a month. */
    void heard(Connection connection, Request request, Exchange exchange) {
        var spent = charges(connection.network())
                .map(asks -> asks.spent(request, exchange))
                .orElseGet(List::of);
        if (spent.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            spent.forEach(one -> costs.add(connection.id(), today(), one));
            thisMonth(connection.network()).ifPresent(this::tell);
        });
    }

    private void tell(Spend spend) {
        for (var percent : List.of(warnAt, ALL)) {
            if (spend.budget() != null
                    && spend.percent() >= percent
                    && costs.warn(spend.network(), spend.month(), percent, clock.instant())) {
                events.publishEvent(new BudgetEvents.MonthlyBudgetUsed(
                        percent, spend.dollars(), COUNTING, subject(spend.network()), clock.instant()));
            }
        }
    }

    Subject subject(Network network) {
        return new Subject(
                "budget",
                UUID.nameUUIDFromBytes(network.key().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                networks.info(network).name());
    }

    /** Since when twelve earlier months begin. */
    List<Cost> year() {
        return costs.since(YearMonth.from(today()).minusMonths(12), rows.onlyPractice());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(), organisations.find().map(Organisation::zone).orElse(ZoneOffset.UTC));
    }

    private Optional<Charges> charges(Network network) {
        return networks.connectable(network)
                        && networks.connector(network).get(Charges.class)
                                instanceof Availability.Present<Charges>(var asks)
                ? Optional.of(asks)
                : Optional.empty();
    }
}
