package org.folkmoot.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.folkmoot.TestPostgres;
import org.folkmoot.installation.EmbeddedPostgres;
import org.folkmoot.networks.PracticeFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code bin/bench delivery}: 10,000 deliveries that are due in the same minute, with one node and with two, beside bare
 * requests of the same connectors; the same with much that waits for later; and every place at which a process can die,
 * with every fault, for each connector, with and without a picture. {@code load}, {@code queue} or {@code crash} as the
 * argument does one of the three, and a number after {@code load} takes another one than 10,000.
 */
public final class DeliveryBench {

    private static final int POSTS = 10_000;
    private static final int WARM = 1_000;
    private static final int ACCOUNTS = 500;
    private static final Duration LATENCY = Duration.ofMillis(50);

    private DeliveryBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty(CrashCases.WARM, "true");
        var asked = args.length == 0 ? Set.of("load", "queue", "crash") : Set.of(args[0]);
        if (asked.contains("load") || asked.contains("queue")) {
            speed(asked, args.length > 1 ? Integer.parseInt(args[1]) : POSTS);
        }
        if (asked.contains("crash")) {
            crash();
        }
    }

    /** On a database that keeps its promises: fsync and synchronous commit are on. */
    private static void speed(Set<String> asked, int posts) throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(Path.of("target", "bench-postgres"));
                var ground = new CrashCases(newDatabase(postgres))) {
            var speed = new Speed(ground.here(), ground.accounts(ACCOUNTS));
            ground.control().latency(LATENCY);
            System.out.printf(
                    "  %d accounts, the networks answer after %d ms, every request written ahead%n",
                    ACCOUNTS, LATENCY.toMillis());
            speed.bare(WARM);
            var bare = WARM * 1000.0 / speed.bare(WARM).toMillis();
            System.out.printf("  %-44s %6.1f a second%n", "bare requests, nothing written", bare);
            if (asked.contains("load")) {
                print("1 node, " + posts + " due at once", delivered(ground, speed, 1, posts), bare);
                print("2 nodes, " + posts + " due at once", delivered(ground, speed, 2, posts), bare);
            }
            if (asked.contains("queue")) {
                for (var queued : List.of(1_000, 10_000, 100_000)) {
                    speed.queue(queued);
                    print(
                            "1 node, " + WARM + " due, " + queued + " for later",
                            delivered(ground, speed, 1, WARM),
                            bare);
                    speed.dequeue();
                }
            }
        }
    }

    /** The second time counts: by then the nodes are warm. */
    private static Speed.Run delivered(CrashCases ground, Speed speed, int count, int posts)
            throws IOException, InterruptedException {
        var nodes = new ArrayList<CrashCases.Node>();
        try {
            for (var n = 0; n < count; n++) {
                nodes.add(ground.node());
            }
            speed.delivered(WARM);
            return speed.delivered(posts);
        } finally {
            for (var node : nodes) {
                node.close();
            }
        }
    }

    private static TestPostgres.Database newDatabase(EmbeddedPostgres postgres) {
        var name = "bench_" + ProcessHandle.current().pid();
        JdbcClient.create(new DriverManagerDataSource(postgres.url("postgres"), postgres.user(), postgres.password()))
                .sql("create database " + name)
                .update();
        return new TestPostgres.Database(postgres.url(name), postgres.user(), postgres.password());
    }

    private static void print(String what, Speed.Run run, double bare) {
        System.out.printf(
                "  %-44s %6.1f a second, %3.0f %% of bare; %d in the first minute, the last after %.1f s; "
                        + "half within %.1f s, 99 in 100 within %.1f s%n",
                what,
                run.perSecond(),
                100 * run.perSecond() / bare,
                run.inAMinute(),
                run.took().toMillis() / 1000.0,
                run.median().toMillis() / 1000.0,
                run.p99().toMillis() / 1000.0);
    }

    private static void crash() throws IOException {
        try (var crash = new CrashCases()) {
            for (var network : CrashCases.NETWORKS) {
                for (var place : CrashPoint.Place.values()) {
                    for (var picture : List.of(false, true)) {
                        crash.tryToKill(network, place, 1, picture);
                        CrashCases.FAULTS.forEach(fault -> crash.tryToKill(network, place, 1, picture, fault));
                        crash.tryToKill(network, place, 2, picture);
                        CrashCases.FAULTS.forEach(fault -> crash.tryToKill(network, place, 2, picture, fault));
                    }
                    System.out.println("  " + network.key() + " " + place + ": "
                            + crash.cases().size() + " so far");
                }
                for (PracticeFault fault : CrashCases.FAULTS) {
                    Arrays.asList(false, true).forEach(picture -> crash.fail(network, fault, picture));
                }
            }
            crash.finish();
            report(crash.ends());
        }
    }

    private static void report(List<CrashCases.End> ends) {
        var wrong = ends.stream().filter(end -> end.duplicate() || end.lost()).toList();
        wrong.forEach(end -> System.out.println("  WRONG " + end));
        System.out.printf(
                "  %d deliveries: %d duplicates, %d lost, %d unknown and visible%n",
                ends.size(),
                ends.stream().filter(CrashCases.End::duplicate).count(),
                ends.stream().filter(CrashCases.End::lost).count(),
                ends.stream().filter(CrashCases.End::undecided).count());
        if (!wrong.isEmpty()) {
            System.exit(1);
        }
    }
}
