package org.folkmoot.connections;

import java.util.List;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What networks have cost, for other programs. */
@RestController
@RequestMapping("/api/v1/network-spending")
class SpendingApi {

    private final MonthlyBudgets budgets;

    SpendingApi(MonthlyBudgets budgets) {
        this.budgets = budgets;
    }

    /**
     * @param months this one of each network, with its budget
     * @param costs of the last thirteen months by account and kind, the newest first; in millionths of a US dollar
     */
    record Spending(List<Spend> months, List<Cost> costs) {}

    /** @param dollars such as {@code 25.50}; null or blank for no budget */
    record Budgeted(@Nullable String dollars) {}

    @GetMapping
    Spending all(Actor actor) {
        return new Spending(budgets.all(actor), budgets.costs(actor));
    }

    @PutMapping("/{network}/budget")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String network, @RequestBody Budgeted body, Actor actor) {
        budgets.set(actor, network, body.dollars() == null ? "" : body.dollars());
    }
}
