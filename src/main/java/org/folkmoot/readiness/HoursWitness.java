package org.folkmoot.readiness;

import java.util.Map;
import org.folkmoot.hours.AccountHours;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Hours of its own prove that somebody agreed them; that the council's are meant to hold there, a person says. */
@Component
class HoursWitness implements Witness {

    private final AccountHours hours;
    private final Words words;

    HoursWitness(AccountHours hours, Words words) {
        this.hours = hours;
        this.words = words;
    }

    @Override
    public Map<Aspect, Look> of(Account account) {
        var week = hours.of(account.id());
        return week.isEmpty()
                ? Map.of()
                : Map.of(Aspect.HOURS, new Look.Met(words.of("readiness.hours", Map.of("days", week.size()))));
    }
}
