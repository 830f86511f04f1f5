package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.foundation.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reminds once of what was given to people and is still not posted, and then tells those above them too. */
@Component
class HandPostingRound implements Recurring {

    private final DeliveryRows rows;
    private final HandPostingMail mail;
    private final Duration patience;
    private final Clock clock;

    /** @param patience after the due time (D) */
    HandPostingRound(
            DeliveryRows rows,
            HandPostingMail mail,
            @Value("${folkmoot.by-hand.remind-after:1h}") Duration patience,
            Clock clock) {
        this.rows = rows;
        this.mail = mail;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "delivery.by-hand";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        rows.toRemind(clock.instant().minus(patience)).forEach(mail::remind);
    }
}
