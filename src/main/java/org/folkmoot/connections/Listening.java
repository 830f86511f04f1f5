package org.folkmoot.connections;

import org.folkmoot.networks.Listener;
import org.springframework.stereotype.Component;

/** Who hears what is exchanged on a connection: how much may still be asked, what it cost, and what time it is there. */
@Component
class Listening {

    private final RateBudgets budgets;
    private final Expenses expenses;
    private final ClockWatch clocks;

    Listening(RateBudgets budgets, Expenses expenses, ClockWatch clocks) {
        this.budgets = budgets;
        this.expenses = expenses;
        this.clocks = clocks;
    }

    Listener on(Connection connection) {
        return (request, exchange, took) -> {
            budgets.heard(connection, request, exchange);
            clocks.heard(connection.network(), exchange, took);
            expenses.heard(connection, request, exchange);
        };
    }
}
