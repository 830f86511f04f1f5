package org.folkmoot.adoption;

import java.time.Duration;
import org.folkmoot.foundation.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes the gates that can be seen to be behind us; a launch that cannot be looked at keeps no other from it. */
@Component
class LaunchRound implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchRound.class);

    private final Launches launches;
    private final LaunchPlans plans;

    LaunchRound(Launches launches, LaunchPlans plans) {
        this.launches = launches;
        this.plans = plans;
    }

    @Override
    public String key() {
        return "adoption.launches";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        for (var launch : launches.watched()) {
            try {
                plans.look(launch.id());
            } catch (RuntimeException e) {
                LOG.error("The launch {} could not be looked at", launch.id(), e);
            }
        }
    }
}
