package org.folkmoot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.networks.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes that are processes of their own on one PostgreSQL. Some are stopped with SIGSTOP in the middle of their work, as a
 * machine that swaps or a virtual machine that is moved would be, and wake when others have taken over.
 */
@Tag("crash")
class ManyNodesTest {

    private static final String SETTINGS =
            "folkmoot.delivery.request=3s,folkmoot.delivery.per-network=4,folkmoot.delivery.pause=100ms";

    private static final String LOST = "is no longer held with fence";

    @Test
    void whoWakesLateNeitherSendsNorWritesAndSixNodesSendOnce() throws IOException, InterruptedException {
        var nodes = new ArrayList<CrashCases.Node>();
        try (var ground = new CrashCases()) {
            try {
                nodes.add(stopped(ground, Network.FACEBOOK, CrashPoint.Place.CLAIMED));
                nodes.add(stopped(ground, Network.BLUESKY, CrashPoint.Place.ATTEMPT_WRITTEN));
                nodes.add(stopped(ground, Network.FACEBOOK, CrashPoint.Place.ATTEMPT_WRITTEN));
                nodes.add(stopped(ground, Network.FACEBOOK, CrashPoint.Place.ANSWERED));
                var asleep = List.copyOf(nodes);
                leasesRunOut(ground);
                nodes.add(ground.node(SETTINGS, SlimNode.SERVE));
                nodes.add(ground.node(SETTINGS, SlimNode.SERVE));
                await(() -> takenOver(ground));
                var before = written(ground);

                for (var node : asleep) {
                    node.wake();
                    node.says(LOST);
                }

                assertThat(written(ground)).isEqualTo(before);
                assertThat(ground.ends())
                        .extracting(CrashCases.End::status, CrashCases.End::shown)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple(DeliveryStatus.PUBLISHED, 1L),
                                org.assertj.core.groups.Tuple.tuple(DeliveryStatus.PUBLISHED, 1L),
                                org.assertj.core.groups.Tuple.tuple(DeliveryStatus.UNKNOWN, 0L),
                                org.assertj.core.groups.Tuple.tuple(DeliveryStatus.PUBLISHED, 1L));

                everyNodeSendsOnce(ground);
            } finally {
                for (var node : nodes) {
                    node.wake();
                    node.close();
                }
            }
        }
    }

    /** A node that stops at this place of its first delivery, and stays so. */
    private static CrashCases.Node stopped(CrashCases ground, Network network, CrashPoint.Place place)
            throws IOException, InterruptedException {
        var node = ground.node(SETTINGS, SlimNode.STOP, place.name());
        ground.order("stopped at " + place, network, false);
        await(() -> isStopped(node));
        return node;
    }

    /** As if they had slept for a lease; the few seconds that their request may take have really gone. */
    private static void leasesRunOut(CrashCases ground) {
        var slept = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
        await(() -> System.nanoTime() > slept);
        jdbc(ground)
                .sql(
                        "update delivery.line set leased_until = now() - interval '1 second' where leased_until is not null")
                .update();
    }

    /** Three are there, and the one that nobody can tell yet is being read back. */
    private static boolean takenOver(CrashCases ground) {
        return jdbc(ground).sql("""
                        select count(*) filter (where status = 'PUBLISHED') = 3
                               and count(*) filter (where status = 'UNKNOWN') = 1
                        from delivery.delivery
                        """).query(Boolean.class).single();
    }

    /** Everything that a worker could write: attempts with their answers, and what became of each delivery. */
    private static List<String> written(CrashCases ground) {
        return jdbc(ground).sql("""
                        select d.id || d.status || coalesce(d.ended_at::text, '') || coalesce(string_agg(
                            a.act || a.fence || a.worker || coalesce(a.outcome, '-') || coalesce(a.detail, ''), ','
                            order by a.id) filter (where a.act = 'send'), '')
                        from delivery.delivery d left join delivery.attempt a on a.delivery_id = d.id
                        group by d.id order by d.number
                        """).query(String.class).list();
    }

    private static void everyNodeSendsOnce(CrashCases ground) {
        var earlier = ground.cases().size();
        for (var post = 0; post < 30; post++) {
            ground.order("with six nodes", CrashCases.NETWORKS.get(post % 2), false);
        }
        await(() -> jdbc(ground)
                        .sql("select count(*) from delivery.delivery where status = 'PUBLISHED'")
                        .query(Long.class)
                        .single()
                >= earlier - 1 + 30);
        assertThat(ground.ends()).noneMatch(CrashCases.End::duplicate);
        var workers = jdbc(ground)
                .sql("""
                        select count(distinct a.worker) from delivery.attempt a
                        join delivery.delivery d on d.id = a.delivery_id where d.number > :earlier
                        """)
                .param("earlier", earlier)
                .query(Integer.class)
                .single();
        System.out.println(
                "ManyNodesTest: " + ground.cases().size() + " deliveries, the last 30 by " + workers + " nodes");
        assertThat(workers).isGreaterThan(2);
    }

    private static JdbcClient jdbc(CrashCases ground) {
        return ground.here().getBean(JdbcClient.class);
    }

    private static boolean isStopped(CrashCases.Node node) {
        try {
            return node.stopped();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier done) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
