package org.folkmoot.installation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The practice networks beside the application, as a process of their own: what a network has taken outlives a killed
 * Folkmoot, as it would on the internet. Started again when it dies, a bounded number of times; it ends with us.
 */
final class PracticeProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PracticeProcess.class);
    private static final String PROGRAM = "org.folkmoot.networks.practice.PracticeNetworks";
    private static final int USUAL_PORT = 8071;
    private static final int RESTARTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Database database;
    private final int port = Ports.loopback(USUAL_PORT);
    private final Thread keeper = Thread.ofPlatform().name("practice").daemon().unstarted(this::keepRunning);
    private volatile @Nullable Process process;
    private volatile boolean closing;

    private PracticeProcess(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /** Returns once the networks answer. */
    static PracticeProcess start(Path folder, Database database) {
        var practice = new PracticeProcess(folder, database);
        practice.keeper.start();
        practice.awaitAnswer();
        return practice;
    }

    URI address() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port);
    }

    /** Returns when the networks have ended too often, or were closed. */
    void awaitEnd() {
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        var running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(10, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread that starts the process must outlive it: the kernel ends the one with the other. */
    private void keepRunning() {
        try {
            for (var run = 0; run <= RESTARTS && !closing; run++) {
                var running = run();
                process = running;
                var status = running.waitFor();
                if (!closing) {
                    LOG.warn("The practice networks ended with status {}", status);
                }
            }
        } catch (IOException e) {
            LOG.error("The practice networks do not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process run() throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().put("FOLKMOOT_PRACTICE_DATABASE_URL", database.url());
        builder.environment().put("FOLKMOOT_PRACTICE_DATABASE_USER", database.user());
        builder.environment().put("FOLKMOOT_PRACTICE_DATABASE_PASSWORD", database.password());
        var logs = folder.resolve("logs");
        Files.createDirectories(logs);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                        logs.resolve("practice.log").toFile()))
                .start();
    }

    private List<String> command() {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ArrayList<>(List.of("setsid", "setpriv", "--pdeathsig", "TERM", java));
        command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (packedInOneJar()) {
            command.addAll(
                    List.of("-Dloader.main=" + PROGRAM, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        } else {
            command.add(PROGRAM);
        }
        command.add(String.valueOf(port));
        return command;
    }

    /** Started with {@code java -jar folkmoot.jar}, not from the laid-out copy that bin/run makes. */
    private static boolean packedInOneJar() {
        return String.valueOf(PracticeProcess.class.getResource("PracticeProcess.class"))
                .contains("BOOT-INF");
    }

    private void awaitAnswer() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > deadline) {
                close();
                throw new CannotStart(
                        "practice",
                        Map.of("log", folder.resolve("logs/practice.log").toString()));
            }
            Postmaster.pause();
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
