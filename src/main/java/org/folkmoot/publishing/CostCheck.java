package org.folkmoot.publishing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.connections.Expenses;
import org.folkmoot.connections.Spend;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.Charges;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Networks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the network will ask for it, said before it is spent. */
@Component
@Order(70)
class CostCheck implements Check {

    private final Networks networks;
    private final Expenses expenses;

    CostCheck(Networks networks, Expenses expenses) {
        this.networks = networks;
        this.expenses = expenses;
    }

    @Override
    public String key() {
        return "cost";
    }

    @Override
    public List<Finding> findings(Checked checked) {
        var network = checked.account().network();
        if (!networks.connectable(network)
                || !(networks.connector(network).get(Charges.class)
                        instanceof Availability.Present<Charges>(var asks))) {
            return List.of();
        }
        var charge = asks.publishing(checked.extras().on(Content.text(checked.text())), false);
        if (charge.microdollars() == 0) {
            return List.of();
        }
        var key = charge.withLink() ? "publishing.check.cost.link" : "publishing.check.cost.plain";
        var name = networks.info(network).name();
        var cost = Finding.advice(
                Problem.of("text", key, Map.of("network", name, "dollars", Spend.dollars(charge.microdollars()))));
        return Stream.concat(
                        Stream.of(cost),
                        expenses
                                .thisMonth(network)
                                .filter(spend -> spend.budget() != null)
                                .map(spend -> Finding.advice(budget(spend, charge.microdollars(), name)))
                                .stream())
                .toList();
    }

    /** An approved post goes out all the same: it is better that people are told than that money is saved. */
    private static Problem budget(Spend spend, long cost, String network) {
        var after =
                new Spend(spend.network(), spend.month(), spend.microdollars() + cost, spend.budget(), spend.warnAt());
        var key = after.usedUp() ? "publishing.check.cost.over" : "publishing.check.cost.budget";
        return Problem.of(
                "text", key, Map.of("network", network, "spent", spend.dollars(), "budget", spend.budgetInDollars()));
    }
}
