package org.folkmoot.connections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
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
            RateBudgets budgets,
            ClockWatch clocks,
            Networks networks,
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
            for (var network : networks.all()) {
                if (network.connectable()) {
                    Gauge.builder("folkmoot.connections.budget.left", () -> tightest(budgets, network.network(), clock))
                            .tag("network", network.network().key())
                            .description("How much of its tightest budget is left, from 0 to 1")
                            .register(registry);
                }
            }
            Gauge.builder("folkmoot.connections.budgets.closed", () -> closed(budgets, clock))
                    .description("Budgets that are used up, so that posts wait until they refill")
                    .register(registry);
            Gauge.builder("folkmoot.connections.clock.difference", () -> difference(clocks))
                    .baseUnit("seconds")
                    .description("How far a server's clock is from a network's, at most")
                    .register(registry);
            Gauge.builder("folkmoot.connections.open.gaps", gaps::open)
                    .description("Things that cannot be done on a connection at the moment")
                    .register(registry);
        });
    }

    private static double tightest(RateBudgets budgets, Network network, Clock clock) {
        var now = clock.instant();
        return budgets.all().stream()
                .filter(budget -> budget.network().equals(network) && budget.most() > 0)
                .mapToDouble(budget -> (double) budget.leftAt(now) / budget.most())
                .min()
                .orElse(1);
    }

    private static long closed(RateBudgets budgets, Clock clock) {
        var now = clock.instant();
        return budgets.all().stream()
                .filter(budget -> budget.closed(now, false))
                .count();
    }

    private static double difference(ClockWatch clocks) {
        return clocks.readings().stream()
                .mapToDouble(reading -> reading.behind().abs().toMillis() / 1000.0)
                .max()
                .orElse(0);
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
