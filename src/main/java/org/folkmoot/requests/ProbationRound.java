package org.folkmoot.requests;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks, two weeks before a probation ends, those who decide about it and those who run the account. */
@Component
class ProbationRound implements Recurring {

    private static final int DAYS_BEFORE = 14;

    private final Probations probations;
    private final RequestRows requests;
    private final Register register;
    private final RequestLetters letters;
    private final TransactionTemplate transaction;
    private final Dates dates;
    private final Clock clock;

    ProbationRound(
            Probations probations,
            RequestRows requests,
            Register register,
            RequestLetters letters,
            TransactionTemplate transaction,
            Dates dates,
            Clock clock) {
        this.probations = probations;
        this.requests = requests;
        this.register = register;
        this.letters = letters;
        this.transaction = transaction;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "requests.probations";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        probations.endingBy(dates.today().plusDays(DAYS_BEFORE)).stream()
                .filter(probation -> probation.askedAt() == null)
                .forEach(probation -> transaction.executeWithoutResult(status -> ask(probation)));
    }

    private void ask(Probation probation) {
        var folkmoot = new Actor.Job(key());
        probations.asked(probation.account(), clock.instant());
        requests.find(probation.request()).ifPresent(request -> letters.toDeciders(folkmoot, "probation", request));
        var account = register.account(probation.account());
        letters.about(
                folkmoot,
                Stream.of(account.owner(), account.deputy())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                "probation-owner",
                account.name(),
                "/requests/" + probation.request().value());
    }
}
