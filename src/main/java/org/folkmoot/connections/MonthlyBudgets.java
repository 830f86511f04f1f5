package org.folkmoot.connections;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much networks may cost in a month: seen and set by those who connect accounts. */
@Service
class MonthlyBudgets {

    /** A comma only parts thousands: {@code 25,50} is no number here, and not 2,550 dollars. */
    private static final String DOLLARS = "(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,2})?";

    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final Expenses expenses;
    private final Costs costs;
    private final Networks networks;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyBudgets(
            Expenses expenses,
            Costs costs,
            Networks networks,
            @Lazy Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.expenses = expenses;
        this.costs = costs;
        this.networks = networks;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    List<Spend> all(Actor actor) {
        require(actor);
        return expenses.all();
    }

    /** The last thirteen months, the newest first. */
    List<Cost> costs(Actor actor) {
        require(actor);
        return expenses.year();
    }

    /** @param typed US dollars, such as {@code 25} or {@code 25.50}; blank for no budget */
    @Transactional
    void set(Actor actor, String key, String typed) {
        require(actor);
        var network = networks.find(key).orElseThrow(() -> Refused.missing("network"));
        var now = expenses.thisMonth(network).orElseThrow(() -> Refused.missing("network"));
        var budget = parse(typed, "budget-" + network.key());
        if (Objects.equals(now.budget(), budget.orElse(null))) {
            return;
        }
        budget.ifPresentOrElse(
                amount -> costs.setBudget(network, amount, actor.name(), clock.instant()),
                () -> costs.dropBudget(network));
        costs.forgetWarnings(network, now.month());
        events.publishEvent(new BudgetEvents.MonthlyBudgetSet(
                now.budget() == null ? null : now.budgetInDollars(),
                budget.map(Spend::dollars).orElse(null),
                actor,
                expenses.subject(network),
                clock.instant()));
    }

    /** @param field where it was typed, one for each network */
    private static Optional<Long> parse(String typed, String field) {
        var text = typed.strip().replaceFirst("^\\$", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches(DOLLARS)) {
            throw Refused.invalid(Problem.of(field, "connections.spending.budget.number"));
        }
        var dollars = new BigDecimal(text.replace(",", ""));
        if (dollars.signum() == 0 || dollars.compareTo(MOST) > 0) {
            throw Refused.invalid(Problem.of(field, "connections.spending.budget.range"));
        }
        return Optional.of(dollars.movePointRight(6).longValueExact());
    }

    private void require(Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
    }
}
