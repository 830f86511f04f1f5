package org.folkmoot.installation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** The embedded PostgreSQL's part of the data folder; nobody but its owner may look inside. */
record PostgresFolder(Path path) {

    private static final long LEAST_SPACE = 100L << 20;
    private static final long LONGEST_LOG = 10L << 20;

    static PostgresFolder in(Path data) {
        var folder = new PostgresFolder(data.toAbsolutePath().normalize().resolve("postgres"));
        try {
            Files.createDirectories(folder.path);
            folder.keepPrivate(folder.path);
            refuseFullDisk(folder.path);
        } catch (IOException e) {
            throw explained(e, folder.path);
        }
        return folder;
    }

    Path cluster() {
        return path.resolve("cluster");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path password() {
        return path.resolve("password");
    }

    /** The superuser's password: made once, random, readable by the owner only. */
    String readPassword() {
        try {
            if (Files.notExists(password())) {
                var secret = new byte[24];
                new SecureRandom().nextBytes(secret);
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(password(), ownerOnly);
                Files.writeString(password(), HexFormat.of().formatHex(secret) + "\n");
            }
            return Files.readString(password()).strip();
        } catch (IOException e) {
            throw explained(e, password());
        }
    }

    /** The server's log, begun anew when it has grown too long. */
    Path freshLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
            Files.move(log(), path.resolve("postgres.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log();
    }

    /** The last lines that PostgreSQL wrote, for whoever has to find out why it did not start. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    void keepPrivate(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    static void refuseFullDisk(Path path) throws IOException {
        if (Files.getFileStore(path).getUsableSpace() < LEAST_SPACE) {
            throw new CannotStart("disk-full", Map.of("path", path.toString(), "least", LEAST_SPACE >> 20));
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static CannotStart explained(IOException e, Path path) {
        if (e instanceof AccessDeniedException || e instanceof FileSystemException f && notOurs(f)) {
            return new CannotStart("permissions", Map.of("path", path.toString()));
        }
        if (String.valueOf(e.getMessage()).contains("No space left on device")) {
            return new CannotStart("disk-full", Map.of("path", path.toString(), "least", LEAST_SPACE >> 20));
        }
        return new CannotStart("unusable", Map.of("path", path.toString(), "said", String.valueOf(e)));
    }

    private static boolean notOurs(FileSystemException e) {
        return Set.of("Operation not permitted", "Read-only file system", "Not a directory")
                .contains(String.valueOf(e.getReason()));
    }
}
