package org.folkmoot.checks;

import java.util.Map;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** How to look at a check and how to put it right, on the network in question where somebody has read how. */
@Component
class Steps {

    private final Words words;
    private final Networks networks;

    Steps(Words words, Networks networks) {
        this.words = words;
        this.networks = networks;
    }

    String of(Check check, Account account) {
        var own = own(check, account);
        var name = networks.info(account.network()).name();
        return words.of(words.has(own) ? own : "checks.steps." + check.key(), Map.of("network", name));
    }

    /** Empty where the steps are the general way. */
    String source(Check check, Account account) {
        var key = own(check, account) + ".source";
        return words.has(key) ? words.of(key) : "";
    }

    private static String own(Check check, Account account) {
        return "checks.steps." + check.key() + "." + account.network().key();
    }
}
