package org.folkmoot.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Java's cache of loaded and linked classes, which makes the next start about twice as fast. A second Folkmoot on an
 * installation of its own, thrown away afterwards, makes it with the lowest priority; it ends when we do.
 */
final class ClassCache {

    private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
    private static final Duration UNTIL_QUIET = Duration.ofSeconds(60);

    private ClassCache() {}

    /** Only where {@code bin/run} says that there is none yet. */
    static void makeInBackground() {
        var wanted = System.getProperty("folkmoot.class-cache");
        if (wanted != null) {
            Thread.ofPlatform().name("class-cache").daemon().start(() -> make(Path.of(wanted)));
        }
    }

    /** The work that the cache is to be good for: the pages that everybody sees first. */
    static void visit(String address) {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/", "/sign-in", "/first", "/sign-in")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        } catch (IOException e) {
            LOG.info("A page did not answer during the training: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(Path cache) {
        var folder = cache.resolveSibling("train");
        var made = cache.resolveSibling("classes.new");
        try {
            Thread.sleep(UNTIL_QUIET);
            PostgresFolder.delete(folder);
            var process = new ProcessBuilder(command(made, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(cache.resolveSibling("train.log").toFile())
                    .start();
            if (process.waitFor() == 0 && Files.exists(made)) {
                Files.move(made, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            PostgresFolder.delete(folder);
        } catch (IOException e) {
            LOG.info("No class cache was made, which only makes the next start slower: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path made, Path folder) {
        return List.of(
                "nice",
                "-n",
                "19",
                "setpriv",
                "--pdeathsig",
                "TERM",
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCacheOutput=" + made,
                "-jar",
                System.getProperty("java.class.path"),
                "train",
                "--empty",
                "--port",
                "0",
                "--data",
                folder.toString());
    }
}
