package org.folkmoot.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.folkmoot.TestPostgres;
import org.folkmoot.installation.EmbeddedPostgres;
import org.folkmoot.networks.PracticeFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * {@code bin/bench delivery}: every place at which a process can die, with every fault, for each connector, with and
 * without a picture; and how many deliveries a second one and two nodes make. {@code crash} or {@code speed} as the
 * argument does one of the two.
 */
public final class DeliveryBench {

    private static final int POSTS = 600;
    private static final int ACCOUNTS = 24;

    private DeliveryBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var both = args.length == 0;
        if (both || args[0].equals("speed")) {
            speed();
        }
        if (both || args[0].equals("crash")) {
            crash();
        }
    }

    /** On a database that keeps its promises: fsync and synchronous commit are on. */
    private static void speed() throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start(Path.of("target", "bench-postgres"))) {
            TestPostgres.Database database = newDatabase(postgres);
            try (var ground = new CrashCases(database)) {
                var speed = new Speed(ground.here(), ground.accounts(ACCOUNTS));
                speed.bare(POSTS);
                var bare = speed.bare(POSTS);
                print("bare requests", bare, bare);
                print("1 node, written ahead", delivered(ground, speed, 1), bare);
                print("2 nodes, written ahead", delivered(ground, speed, 2), bare);
            }
        }
    }

    /** The second time counts: by then the nodes are warm. */
    private static Duration delivered(CrashCases ground, Speed speed, int count)
            throws IOException, InterruptedException {
        var nodes = new ArrayList<Process>();
        try {
            for (var n = 0; n < count; n++) {
                nodes.add(ground.node());
            }
            speed.delivered(POSTS);
            return speed.delivered(POSTS);
        } finally {
            for (var node : nodes) {
                node.getOutputStream().close();
                node.waitFor();
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

    private static void print(String what, Duration took, Duration bare) {
        System.out.printf(
                "  %-24s %6.1f deliveries a second, %3.0f %% of bare requests%n",
                what, POSTS * 1000.0 / took.toMillis(), 100.0 * bare.toMillis() / took.toMillis());
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
