package org.folkmoot.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What is known of a server on a data directory: its {@code postmaster.pid}, and every living process that works in that
 * directory. A zombie has let go of the files and does not count.
 */
record Postmaster(Path cluster) {

    private static final int STATUS_LINE = 7;

    /** True once the server with this process id takes connections. */
    boolean ready(long pid) {
        var lines = pidFile();
        return lines.size() > STATUS_LINE
                && lines.getFirst().strip().equals(String.valueOf(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /**
     * Ends a server that outlived the application which started it, and waits for the last of its processes: two servers
     * on one directory would destroy it. Afterwards the way is free for a new one.
     */
    void stopOrphan() {
        var pid = pid();
        if (pid.isPresent() && living().anyMatch(each -> each == pid.getAsLong())) {
            signal("INT", pid.getAsLong());
        }
        if (!gone(Duration.ofSeconds(60))) {
            living().forEach(each -> signal("QUIT", each));
        }
        if (!gone(Duration.ofSeconds(10))) {
            throw new CannotStart("orphan", Map.of("pids", living().toList().toString()));
        }
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw PostgresFolder.explained(e, cluster);
        }
    }

    static void signal(String name, long pid) {
        try {
            PostgresPrograms.run(List.of("sh", "-c", "kill -" + name + " " + pid));
        } catch (IOException e) {
            throw new IllegalStateException("No shell to signal PostgreSQL with", e);
        }
    }

    private boolean gone(Duration within) {
        var deadline = System.nanoTime() + within.toNanos();
        while (living().findAny().isPresent()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private OptionalLong pid() {
        var lines = pidFile();
        var first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(first)) : OptionalLong.empty();
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private Stream<Long> living() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> worksIn(pid) && !zombie(pid));
    }

    private boolean worksIn(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(cluster.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean zombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return true;
        }
    }
}
