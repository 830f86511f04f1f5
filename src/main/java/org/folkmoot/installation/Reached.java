package org.folkmoot.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** An installation's database for a command at the console: that of the running Folkmoot, or opened for the moment. */
record Reached(Database database, Deque<AutoCloseable> opened) implements AutoCloseable {

    private static final int PORT_LINE = 3;

    static Reached database(Options options, Path data) {
        var opened = new ArrayDeque<AutoCloseable>();
        if (options.database().isPresent()) {
            options.database().get().refuseUnlessFit();
            return new Reached(options.database().get(), opened);
        }
        var running = running(data);
        if (running.isPresent()) {
            return new Reached(running.get(), opened);
        }
        opened.push(DataFolder.open(data, Optional.empty()));
        var postgres = EmbeddedPostgres.start(data);
        opened.push(postgres);
        return new Reached(new Database(postgres.url(), postgres.user(), postgres.password()), opened);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The server that a running Folkmoot has started on this folder. */
    static Optional<Database> running(Path data) {
        var folder = data.resolve("postgres");
        try {
            var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            var password = Files.readString(folder.resolve("password")).strip();
            var database = new Database(
                    "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/folkmoot", "folkmoot", password);
            database.refuseUnlessFit();
            return Optional.of(database);
        } catch (IOException | CannotStart | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
