package org.folkmoot.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of one installation: the embedded database, the keys, the logs, and a marker that says whether it holds
 * the demonstration or real work. Open, it is locked against a second Folkmoot; the lock ends with the process.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final Kind kind;
    private final FileChannel lock;

    private DataFolder(Path path, Kind kind, FileChannel lock) {
        this.path = path;
        this.kind = kind;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is new.
     *
     * @param asked the kind that was asked for; empty takes what the folder holds, and the demonstration when it is new
     */
    static DataFolder open(Path path, Optional<Kind> asked) {
        try {
            Files.createDirectories(path);
            refuseForeign(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            return locked(path, asked);
        } catch (IOException e) {
            throw PostgresFolder.explained(e, path);
        }
    }

    /** What the marker says; empty for a folder that is not ours or not there. */
    static Optional<Kind> kind(Path path) {
        try {
            return Kind.of(Files.readString(marker(path)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path path() {
        return path;
    }

    Kind kind() {
        return kind;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw PostgresFolder.explained(e, path);
        }
    }

    private static DataFolder locked(Path path, Optional<Kind> asked) throws IOException {
        var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new CannotStart("in-use", Map.of("path", path.toString()));
            }
            return new DataFolder(path, marked(path, asked), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Kind marked(Path path, Optional<Kind> asked) throws IOException {
        var found = kind(path);
        if (found.isPresent() && asked.isPresent() && found.get() != asked.get()) {
            throw new CannotStart(
                    "other-kind",
                    Map.of("path", path.toString(), "kind", found.get().mark()));
        }
        var kind = found.or(() -> asked).orElse(Kind.DEMONSTRATION);
        if (found.isEmpty()) {
            Files.writeString(marker(path), kind.mark() + "\n");
        }
        return kind;
    }

    private static void refuseForeign(Path path) throws IOException {
        if (kind(path).isPresent()) {
            return;
        }
        try (var children = Files.list(path)) {
            if (children.anyMatch(child -> !child.getFileName().toString().equals("lock"))) {
                throw new CannotStart("foreign-folder", Map.of("path", path.toString()));
            }
        }
    }

    private static Path marker(Path path) {
        return path.resolve("kind");
    }
}
