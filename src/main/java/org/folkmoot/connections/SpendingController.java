package org.folkmoot.connections;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.web.Notice;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What networks have cost, and how much they may. */
@Controller
class SpendingController {

    static final String HOME = ConnectionsController.HOME + "/spending";

    private final MonthlyBudgets budgets;
    private final Networks networks;

    SpendingController(MonthlyBudgets budgets, Networks networks) {
        this.budgets = budgets;
        this.networks = networks;
    }

    @GetMapping(HOME)
    ModelAndView show(Actor actor) {
        return Pages.show("connections/spending", page(actor, null, "", List.of()));
    }

    @PostMapping(HOME + "/{network}/budget")
    ModelAndView set(@PathVariable String network, @RequestParam(defaultValue = "") String budget, Actor actor) {
        try {
            budgets.set(actor, network, budget);
            return Pages.redirect(HOME, Notice.success("connections.spending.budget.set"));
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            return Pages.again("connections/spending", page(actor, network, budget, refused.problems()));
        }
    }

    @GetMapping(HOME + ".csv")
    ResponseEntity<byte[]> csv(Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("spending.csv")
                                .build()
                                .toString())
                .body(file(budgets.costs(actor)));
    }

    /** With a byte order mark, since spreadsheets otherwise take it for Windows-1252. */
    private byte[] file(List<Cost> costs) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("month", "network", "account", "kind", "number", "usd");
            costs.forEach(cost -> csv.writeRecord(
                    cost.month().toString(),
                    networks.info(cost.network()).name(),
                    ExpiryFile.harmless(cost.account()),
                    cost.kind(),
                    String.valueOf(cost.things()),
                    cost.dollars()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param refused the network whose budget was typed wrongly; null for none */
    private SpendingPage page(Actor actor, @Nullable String refused, String typed, List<Problem> problems) {
        var costs = budgets.costs(actor);
        return new SpendingPage(
                budgets.all(actor).stream()
                        .map(spend -> SpendingPage.Row.of(
                                spend,
                                networks.info(spend.network()).name(),
                                costs,
                                spend.network().key().equals(refused) ? typed : spend.budgetInDollars()))
                        .toList(),
                problems);
    }
}
