package org.folkmoot.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an operator watches: how late the oldest due delivery is, what the networks answer, what waits for a person. */
@Component
class DeliveryMetrics {

    private static final Duration[] STEPS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(60),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final MeterRegistry registry;
    private final Timer lateness;

    /** @param registries none in a process that only delivers: then nobody reads the figures */
    DeliveryMetrics(ObjectProvider<MeterRegistry> registries, DeliveryRows rows, Loads loads, Clock clock) {
        registry = registries.getIfAvailable(SimpleMeterRegistry::new);
        Gauge.builder("folkmoot.delivery.oldest.due", () -> age(loads, clock))
                .baseUnit("seconds")
                .description("How long the oldest due delivery has been waiting")
                .register(registry);
        Gauge.builder("folkmoot.delivery.undecided", () -> rows.undecided().size())
                .description("Deliveries of unknown outcome that wait for a person")
                .register(registry);
        lateness = Timer.builder("folkmoot.delivery.lateness")
                .description("How long after their time deliveries were on the network")
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    void attempt(String act, String outcome) {
        registry.counter("folkmoot.delivery.attempts", "act", act, "outcome", outcome)
                .increment();
    }

    /** It has arrived so long after its time. */
    void published(Duration late) {
        lateness.record(late.isNegative() ? Duration.ZERO : late);
    }

    private static double age(Loads loads, Clock clock) {
        var now = clock.instant();
        return loads.oldestDue(now, List.of())
                .map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
