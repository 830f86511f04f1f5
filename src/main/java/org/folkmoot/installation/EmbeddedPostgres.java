package org.folkmoot.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL for an installation that brings no server of its own: {@code EmbeddedPostgres.start(data)} makes or opens
 * the cluster in {@code data/postgres}, and {@link #close} stops it without leaving a process.
 *
 * <p>Safe for real data: it flushes every commit to disk, asks every connection for a password, listens on the loopback
 * address alone and keeps all files private. It is started again when it dies, and it goes when the application is
 * killed; should it outlive it nevertheless, the next start ends it first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    static final String MAJOR = "18";
    private static final String NAME = "folkmoot";
    private static final String ADDRESS = Ports.LOOPBACK;
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final int RESTARTS = 20;

    private final PostgresFolder folder;
    private final PostgresPrograms programs;
    private final Postmaster postmaster;
    private final List<String> settings;
    private final String password;
    private final int port;
    private final CountDownLatch started = new CountDownLatch(1);
    private volatile @Nullable Process process;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    private EmbeddedPostgres(Path data, List<String> settings) {
        this.folder = PostgresFolder.in(data);
        this.programs = PostgresPrograms.unpacked(folder);
        this.postmaster = new Postmaster(folder.cluster());
        this.settings = settings;
        this.password = folder.readPassword();
        this.port = Ports.any();
    }

    /**
     * Returns once the server takes connections.
     *
     * @param data the installation's data folder; the caller holds its lock
     * @param settings further {@code name=value} settings of PostgreSQL
     */
    public static EmbeddedPostgres start(Path data, String... settings) {
        var postgres = new EmbeddedPostgres(data, List.of(settings));
        postgres.makeCluster();
        postgres.postmaster.stopOrphan();
        postgres.launch();
        postgres.makeDatabase();
        return postgres;
    }

    public String url() {
        return url(NAME);
    }

    /** The JDBC address of one of the server's databases. */
    public String url(String database) {
        return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + database;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Ends the server; the application must have closed its connections before. */
    @Override
    public void close() {
        closing = true;
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        Postmaster.signal("INT", running.pid());
        if (!ended(running, 60)) {
            Postmaster.signal("QUIT", running.pid());
        }
        if (!ended(running, 10)) {
            running.destroyForcibly();
        }
    }

    private void makeCluster() {
        try {
            if (Files.exists(folder.cluster())) {
                refuseOtherMajor();
                return;
            }
            var half = folder.path().resolve("cluster.new");
            PostgresFolder.delete(half);
            var made = programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + half,
                            "--username=" + NAME,
                            "--auth=scram-sha-256",
                            "--pwfile=" + folder.password(),
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--no-instructions"));
            if (made.status() != 0) {
                throw explained(made.output());
            }
            Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw PostgresFolder.explained(e, folder.path());
        }
    }

    private void refuseOtherMajor() throws IOException {
        var found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        if (!found.equals(MAJOR)) {
            throw new CannotStart(
                    "other-major",
                    Map.of(
                            "found",
                            found,
                            "expected",
                            MAJOR,
                            "path",
                            folder.path().toString()));
        }
        folder.keepPrivate(folder.cluster());
    }

    /** The server is the child of a thread that lives as long as the application: the kernel ends it with that thread. */
    private void launch() {
        Thread.ofPlatform().name("postgres").daemon().start(this::keepRunning);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(e);
        }
        var refused = failure;
        if (refused != null) {
            throw refused;
        }
    }

    private void keepRunning() {
        try {
            for (var run = 0; run <= RESTARTS && !closing; run++) {
                if (run > 0) {
                    postmaster.stopOrphan();
                }
                var running = run();
                awaitReady(running);
                started.countDown();
                var status = running.waitFor();
                if (!closing) {
                    LOG.warn("PostgreSQL ended with status {}; starting it again", status);
                }
            }
        } catch (RuntimeException | IOException e) {
            failure = e instanceof RuntimeException known
                    ? known
                    : PostgresFolder.explained((IOException) e, folder.path());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            started.countDown();
        }
    }

    private Process run() throws IOException {
        var arguments = new ArrayList<>(List.of("-D", folder.cluster().toString(), "-p", String.valueOf(port)));
        safeSettings().forEach(setting -> arguments.addAll(List.of("-c", setting)));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        var command = programs.command(List.of("setsid", "setpriv", "--pdeathsig", "INT"), "postgres", arguments);
        var running = PostgresPrograms.quiet(new ProcessBuilder(command))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.freshLog().toFile()))
                .start();
        process = running;
        return running;
    }

    private static List<String> safeSettings() {
        return List.of(
                "listen_addresses=" + ADDRESS,
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "password_encryption=scram-sha-256",
                "shared_buffers=64MB",
                "max_connections=60",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    /** After a crash the server first replays its log, which takes as long as it takes. */
    private void awaitReady(Process running) {
        var deadline = System.nanoTime() + RECOVERY.toNanos();
        while (!postmaster.ready(running.pid())) {
            if (!running.isAlive()) {
                throw explained(folder.lastWords());
            }
            if (System.nanoTime() > deadline) {
                running.destroyForcibly();
                throw new CannotStart(
                        "postgres-slow", Map.of("log", folder.log().toString()));
            }
            Postmaster.pause();
        }
    }

    private void makeDatabase() {
        try (var connection = DriverManager.getConnection(url("postgres"), NAME, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException e) {
            close();
            throw new CannotStart(
                    "postgres",
                    Map.of(
                            "said",
                            String.valueOf(e.getMessage()),
                            "log",
                            folder.log().toString()));
        }
    }

    private CannotStart explained(String said) {
        if (said.contains("No space left on device")) {
            return new CannotStart("disk-full", Map.of("path", folder.path().toString(), "least", 100));
        }
        if (said.contains("Permission denied")
                || said.contains("has wrong ownership")
                || said.contains("invalid permissions")) {
            return new CannotStart("permissions", Map.of("path", folder.path().toString()));
        }
        return new CannotStart(
                "postgres", Map.of("said", said, "log", folder.log().toString()));
    }

    private static boolean ended(Process running, int seconds) {
        try {
            return running.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
