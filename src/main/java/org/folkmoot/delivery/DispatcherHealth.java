package org.folkmoot.delivery;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Out of service while this node's dispatcher is late, so that whoever watches over the nodes starts it anew. */
@Component("dispatcher")
class DispatcherHealth extends AbstractHealthIndicator {

    private final Dispatcher dispatcher;

    DispatcherHealth(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        dispatcher
                .lateness()
                .ifPresentOrElse(late -> health.outOfService().withDetail("lateSeconds", late.toSeconds()), health::up);
    }
}
