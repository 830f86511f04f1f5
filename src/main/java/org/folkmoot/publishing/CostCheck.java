package org.folkmoot.publishing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

    CostCheck(Networks networks) {
        this.networks = networks;
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
        var dollars = BigDecimal.valueOf(charge.microdollars(), 6).stripTrailingZeros();
        return List.of(Finding.advice(Problem.of(
                "text",
                key,
                Map.of(
                        "network",
                        networks.info(network).name(),
                        "dollars",
                        dollars.setScale(Math.max(2, dollars.scale())).toPlainString()))));
    }
}
