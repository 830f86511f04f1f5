package org.folkmoot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Content;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.PublishOrder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast posts reach the practice networks: by nodes that write every attempt ahead, and by the same connectors with
 * the same number of requests at once and nothing written at all.
 */
final class Speed {

    private static final Actor DUNMERE = new Actor.Job("dunmere");
    private static final int AT_ONCE = 2 * Dispatcher.PER_NETWORK;

    private final ApplicationContext here;
    private final List<ConnectionId> accounts;

    Speed(ApplicationContext here, List<ConnectionId> accounts) {
        this.here = here;
        this.accounts = accounts;
    }

    Duration bare(int posts) throws InterruptedException {
        var start = Instant.now();
        var gate = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var account : accounts) {
                threads.execute(() -> {
                    gate.acquireUninterruptibly();
                    try {
                        bare(account, posts / accounts.size());
                    } finally {
                        gate.release();
                    }
                });
            }
        }
        return Duration.between(start, Instant.now());
    }

    private void bare(ConnectionId account, int posts) {
        var connections = here.getBean(Connections.class);
        var network = connections.get(account).network();
        var publisher = here.getBean(Connectors.class).publisher(network);
        for (var n = 0; n < posts; n++) {
            var order = new PublishOrder(UUID.randomUUID(), content(), Instant.now(), null);
            var session = connections.session(account);
            for (var step : publisher.plan(order).steps()) {
                if (!(publisher.execute(session, order, step, List.of()) instanceof Outcome.Published)) {
                    throw new IllegalStateException("A bare request did not publish");
                }
            }
        }
    }

    /** From the moment at which all are due until the last one is known to be there. */
    Duration delivered(int posts) throws InterruptedException {
        var due = here.getBean(Clock.class).instant().plusSeconds(5 + posts / 50);
        var deliveries = here.getBean(Deliveries.class);
        var transaction = here.getBean(TransactionTemplate.class);
        for (var n = 0; n < posts; n++) {
            var source = new Source(CrashCases.KIND, UUID.randomUUID());
            var order = DeliveryOrder.due(source, accounts.get(n % accounts.size()), content(), "hash", null, due);
            transaction.executeWithoutResult(status -> deliveries.order(DUNMERE, order));
        }
        if (Instant.now().isAfter(due)) {
            throw new IllegalStateException("Ordering took longer than the time until they were due");
        }
        while (left() > 0) {
            Thread.sleep(100);
        }
        return Duration.between(due, last());
    }

    private long left() {
        return here.getBean(JdbcClient.class)
                .sql("select count(*) from delivery.delivery where status <> 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    private Instant last() {
        return here.getBean(JdbcClient.class)
                .sql("select max(ended_at) from delivery.delivery")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Content content() {
        return Content.text("Notice " + UUID.randomUUID());
    }
}
