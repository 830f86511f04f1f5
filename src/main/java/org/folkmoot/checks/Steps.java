package org.folkmoot.checks;

import java.util.Map;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How to look at a check and how to put it right on the network in question, or why it is not asked for there. */
@Component
class Steps {

    private final Words words;
    private final Networks networks;
    private final Dates dates;

    Steps(Words words, Networks networks, Dates dates) {
        this.words = words;
        this.networks = networks;
        this.dates = dates;
    }

    /** First where the setting stands, then what it should say. */
    String of(Check check, Account account) {
        var own = "checks.steps." + check.key() + "." + account.network().key();
        var wanted = words.of(words.has(own) ? own : "checks.steps." + check.key());
        return words.of(StarterList.cell(check, account.network()).place().key()) + " " + wanted;
    }

    /** @return where the steps were read, with the day and how sure it is; empty where there is no menu to look up */
    String note(Check check, Network network) {
        var cell = StarterList.cell(check, network);
        var place = cell.place();
        var moving = place.grounds() != Grounds.CONFIRMED && cell.kind() != StarterList.Cell.Kind.ABSENT;
        return place.grounds() == Grounds.GENERAL
                ? ""
                : words.of(
                        place.grounds().key() + (moving ? ".menu" : ""),
                        Map.of(
                                "day", dates.day(place.readOn()),
                                "source", place.source(),
                                "network", networks.info(network).name()));
    }

    /** Why the baseline does not ask for it. */
    String why(Check check, Baseline baseline) {
        var cell = StarterList.cell(check, baseline.network());
        if (cell.kind() == StarterList.Cell.Kind.ABSENT) {
            return words.of(cell.place().key());
        }
        return words.of(baseline.starter() ? "checks.not-asked.starter" : "checks.not-asked.council");
    }
}
