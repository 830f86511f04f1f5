package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Probes each connection before its last probe is too old to say anything. */
@Component
class HealthRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(HealthRound.class);

    private final ConnectionRows rows;
    private final Prober prober;
    private final Clock clock;

    HealthRound(ConnectionRows rows, Prober prober, Clock clock) {
        this.rows = rows;
        this.prober = prober;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "connections.health";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** One connection that cannot be probed does not keep the others from it. */
    @Override
    public void run() {
        for (var id : rows.probedBefore(clock.instant().minus(HealthRule.EVERY))) {
            try {
                prober.probe(new Actor.Job(key()), id);
            } catch (RuntimeException e) {
                LOG.error("Connection {} could not be probed", id.value(), e);
            }
        }
    }
}
