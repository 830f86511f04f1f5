package org.folkmoot.checks;

import java.time.Duration;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks once a day at everything that a program can see, so that what drifts is noticed. */
@Component
class CheckRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRound.class);

    private final Checks checks;
    private final Register register;
    private final Looking looking;

    CheckRound(Checks checks, Register register, Looking looking) {
        this.checks = checks;
        this.register = register;
        this.looking = looking;
    }

    @Override
    public String key() {
        return "checks.round";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** One account that cannot be looked at does not keep the others from it. */
    @Override
    public void run() {
        var actor = new Actor.Job(key());
        var page = looking.round();
        register.all().stream().filter(Checks::checked).forEach(account -> {
            try {
                checks.lookAgain(actor, account, page);
            } catch (RuntimeException e) {
                LOG.error("Account {} could not be checked", account.id().value(), e);
            }
        });
    }
}
