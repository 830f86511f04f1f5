package org.folkmoot.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private final ApplicationContext here;
    private final List<ConnectionId> accounts;

    Speed(ApplicationContext here, List<ConnectionId> accounts) {
        this.here = here;
        this.accounts = accounts;
    }

    Duration bare(int posts) throws InterruptedException {
        var start = Instant.now();
        var gate = new Semaphore(2 * here.getBean(DeliverySettings.class).perNetwork());
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

    /**
     * How a run went.
     *
     * @param took from the moment at which all were due until the last one was known to be there
     * @param median how late half of them were at most
     * @param p99 how late 99 in 100 of them were at most
     * @param inAMinute how many were there within a minute
     */
    record Run(int posts, Duration took, Duration median, Duration p99, int inAMinute) {

        double perSecond() {
            return posts * 1000.0 / took.toMillis();
        }
    }

    /** All at the same moment, which comes when they have been ordered. */
    Run delivered(int posts) throws InterruptedException {
        var jdbc = here.getBean(JdbcClient.class);
        var before = jdbc.sql("select coalesce(max(number), 0) from delivery.delivery")
                .query(Long.class)
                .single();
        order(posts);
        var due = here.getBean(Clock.class).instant().plusSeconds(2);
        here.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (var table :
                    List.of("delivery set not_after = :due + interval '1 hour',", "line set next_at = :due,")) {
                jdbc.sql("update delivery." + table + " due_at = :due where number > :before")
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("before", before)
                        .update();
            }
        });
        while (left(before) > 0) {
            Thread.sleep(250);
        }
        return jdbc.sql("""
                        select extract(epoch from max(ended_at - due_at)) as took,
                               percentile_disc(0.5) within group (order by extract(epoch from ended_at - due_at)) as median,
                               percentile_disc(0.99) within group (order by extract(epoch from ended_at - due_at)) as p99,
                               count(*) filter (where ended_at - due_at <= interval '1 minute') as soon
                        from delivery.delivery where number > :before
                        """)
                .param("before", before)
                .query((rs, n) -> new Run(
                        posts, seconds(rs, "took"), seconds(rs, "median"), seconds(rs, "p99"), rs.getInt("soon")))
                .single();
    }

    /** For tomorrow, so that they only stand there; written past the commands, which would take hours. */
    void queue(int posts) {
        here.getBean(JdbcClient.class).sql("""
                        with wait as (
                            insert into delivery.delivery (id, source_kind, source_id, connection_id, network, key, content,
                                hash, status, ordered_at, due_at, not_after)
                            select gen_random_uuid(), 'crash', gen_random_uuid(), c.id, c.network, gen_random_uuid(),
                                '{}', 'hash', 'WAITING', now(), now() + interval '1 day', now() + interval '2 days'
                            from generate_series(1, :posts) n join (
                                select id, network, row_number() over (order by id) - 1 as place, count(*) over () as total
                                from connections.connection) c on c.place = n % c.total
                            returning id, connection_id, network, due_at, number)
                        insert into delivery.line (delivery_id, connection_id, network, due_at, number, next_at)
                        select id, connection_id, network, due_at, number, due_at from wait
                        """).param("posts", posts).update();
        here.getBean(JdbcClient.class).sql("analyze delivery.line").update();
    }

    void dequeue() {
        here.getBean(JdbcClient.class).sql("""
                        with gone as (delete from delivery.line where due_at > now() + interval '12 hours' returning delivery_id)
                        delete from delivery.delivery d using gone where d.id = gone.delivery_id
                        """).update();
    }

    private void order(int posts) {
        var later = here.getBean(Clock.class).instant().plus(Duration.ofHours(6));
        var deliveries = here.getBean(Deliveries.class);
        var transaction = here.getBean(TransactionTemplate.class);
        for (var first = 0; first < posts; first += 100) {
            var from = first;
            transaction.executeWithoutResult(status -> {
                for (var n = from; n < Math.min(posts, from + 100); n++) {
                    var source = new Source(CrashCases.KIND, UUID.randomUUID());
                    deliveries.order(
                            DUNMERE,
                            DeliveryOrder.due(
                                    source, accounts.get(n % accounts.size()), content(), "hash", null, later));
                }
            });
        }
    }

    private long left(long before) {
        return here.getBean(JdbcClient.class)
                .sql("select count(*) from delivery.line where number > :before and next_at is not null")
                .param("before", before)
                .query(Long.class)
                .single();
    }

    private static Duration seconds(ResultSet rs, String column) throws SQLException {
        return Duration.ofMillis(rs.getBigDecimal(column).movePointRight(3).longValue());
    }

    private static Content content() {
        return Content.text("Notice " + UUID.randomUUID());
    }
}
