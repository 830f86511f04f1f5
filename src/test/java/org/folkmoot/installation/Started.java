package org.folkmoot.installation;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a child process, as bin/run starts it. */
final class Started implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Process process;
    private final Path data;
    private final List<String> said = new ArrayList<>();
    private String address = "";

    private Started(Process process, Path data) {
        this.process = process;
        this.data = data;
    }

    /**
     * Signals do by it what they usually do, though these tests may run in the background of a shell, which has its
     * children ignore SIGINT.
     *
     * @return once it has said its address, or has ended
     */
    static Started on(Path data, String... options) throws IOException {
        return as(List.of("env", "--default-signal=INT"), data, options);
    }

    /** @param wrapper what runs it, such as {@code setpriv} for another user */
    static Started as(List<String> wrapper, Path data, String... options) throws IOException {
        var command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", jar()));
        command.addAll(List.of(options));
        command.addAll(List.of("--data", data.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var started = new Started(process, data);
        started.awaitAddress(process.inputReader());
        return started;
    }

    private void awaitAddress(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group();
                return;
            }
        }
    }

    String said() {
        return String.join("\n", said);
    }

    /** The exit status, once it has ended by itself. */
    int status() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Still running: " + said());
        }
        return process.exitValue();
    }

    String address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    long postgres() throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster()).getFirst().strip());
    }

    void signal(String name) {
        Postmaster.signal(name, pid());
    }

    /** Asks until it is well, at most half a minute. */
    boolean well() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .build();
            for (var attempt = 0; attempt < 300; attempt++) {
                try {
                    if (client.send(health, HttpResponse.BodyHandlers.ofString())
                                    .statusCode()
                            == 200) {
                        return true;
                    }
                } catch (IOException e) {
                    // not yet
                }
                Thread.sleep(100);
            }
            return false;
        }
    }

    /** Whether every process that works for this data folder is gone within ten seconds. */
    boolean gone() throws InterruptedException {
        for (var attempt = 0; attempt < 100; attempt++) {
            if (processes().isEmpty()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(data.toString())
                        || handle.pid() == process.pid())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    private Path postmaster() {
        return data.resolve("postgres/cluster/postmaster.pid");
    }

    private static String jar() {
        var jar = Path.of(System.getProperty("folkmoot.jar", "target/app/folkmoot.jar"))
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("No " + jar + ": bin/run --help makes it");
        }
        return jar.toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
