package org.folkmoot.connections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an operator watches: how many connections are in which state, how old the oldest probe is, what is open. */
@Component
class ConnectionMetrics {

    ConnectionMetrics(
            ObjectProvider<MeterRegistry> registries,
            ConnectionRows rows,
            Incidents incidents,
            Gaps gaps,
            Clock clock) {
        registries.ifAvailable(registry -> {
            for (var health : Health.values()) {
                Gauge.builder("folkmoot.connections", () -> in(rows, health))
                        .tag("state", health.name().toLowerCase(Locale.ROOT))
                        .description("Connected accounts by the state of their connection")
                        .register(registry);
            }
            Gauge.builder("folkmoot.connections.oldest.probe", () -> age(rows, clock))
                    .baseUnit("seconds")
                    .description("How long ago the connection that was probed longest ago was probed")
                    .register(registry);
            Gauge.builder(
                            "folkmoot.connections.open.incidents",
                            () -> incidents.open().size())
                    .description("Connections that are broken or lack a right")
                    .register(registry);
            Gauge.builder("folkmoot.connections.open.gaps", gaps::open)
                    .description("Things that cannot be done on a connection at the moment")
                    .register(registry);
        });
    }

    private static long in(ConnectionRows rows, Health health) {
        return rows.connected().stream()
                .filter(connection -> connection.health() == health)
                .count();
    }

    /** One that was never probed counts from being connected. */
    private static double age(ConnectionRows rows, Clock clock) {
        return rows.connected().stream()
                .map(connection -> connection.probedAt() == null ? connection.connectedAt() : connection.probedAt())
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
