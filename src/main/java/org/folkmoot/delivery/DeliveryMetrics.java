package org.folkmoot.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an operator watches: how late the oldest due delivery is, what the networks answer, what waits for a person. */
@Component
class DeliveryMetrics {

    private final ObjectProvider<MeterRegistry> registries;

    DeliveryMetrics(ObjectProvider<MeterRegistry> registries, DeliveryRows rows, Claims claims, Clock clock) {
        this.registries = registries;
        registries.ifAvailable(registry -> {
            Gauge.builder("folkmoot.delivery.oldest.due", () -> age(claims, clock))
                    .baseUnit("seconds")
                    .description("How long the oldest due delivery has been waiting")
                    .register(registry);
            Gauge.builder("folkmoot.delivery.undecided", () -> rows.undecided().size())
                    .description("Deliveries of unknown outcome that wait for a person")
                    .register(registry);
        });
    }

    void attempt(String act, String outcome) {
        registries.ifAvailable(
                registry -> registry.counter("folkmoot.delivery.attempts", "act", act, "outcome", outcome)
                        .increment());
    }

    private static double age(Claims claims, Clock clock) {
        var now = clock.instant();
        return claims.oldestDue(now)
                .map(oldest -> Duration.between(oldest, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
