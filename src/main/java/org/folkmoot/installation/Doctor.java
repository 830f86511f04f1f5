package org.folkmoot.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;

/** {@code bin/run doctor}: looks at everything that Folkmoot stands on and says what is not in order. */
final class Doctor {

    private static final int ILL = 1;

    private final Console console;
    private boolean well = true;

    Doctor(Console console) {
        this.console = console;
    }

    /** @return 0 when everything is in order */
    int run(Options options) {
        var folder = Folders.of(options);
        console.say("doctor.java", Map.of("version", Runtime.version().toString()));
        var kind = DataFolder.kind(folder);
        if (kind.isEmpty()) {
            console.say("doctor.no-folder", Map.of("path", folder.toString()));
            return 0;
        }
        console.say(
                "doctor.folder",
                Map.of("path", folder.toString(), "kind", kind.get().mark()));
        check(() -> permissions(folder));
        check(() -> space(folder));
        check(() -> database(options, folder));
        console.say(well ? "doctor.well" : "doctor.ill", Map.of());
        return well ? 0 : ILL;
    }

    /** A line for each thing looked at; a refusal's sentence when it is not in order. */
    private void check(Supplier<Said> look) {
        try {
            var said = look.get();
            console.say("doctor." + said.key(), said.args());
        } catch (CannotStart e) {
            well = false;
            console.say(e.problem());
        }
    }

    private record Said(String key, Map<String, Object> args) {}

    private static Said permissions(Path folder) {
        try {
            var found = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
            if (!found.equals("rwx------")) {
                throw new CannotStart("open-folder", Map.of("path", folder.toString(), "found", found));
            }
            return new Said("private", Map.of());
        } catch (IOException e) {
            throw PostgresFolder.explained(e, folder);
        }
    }

    private static Said space(Path folder) {
        try {
            PostgresFolder.refuseFullDisk(folder);
            return new Said("space", Map.of("mb", Files.getFileStore(folder).getUsableSpace() >> 20));
        } catch (IOException e) {
            throw PostgresFolder.explained(e, folder);
        }
    }

    private static Said database(Options options, Path folder) {
        try (var reached = Reached.database(options, folder)) {
            var database = reached.database();
            try (var connection = database.user().isEmpty()
                            ? DriverManager.getConnection(database.url())
                            : DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')")) {
                rows.next();
                if (!rows.getString(2).equals("on") || rows.getString(3).equals("off")) {
                    throw new CannotStart("unsafe-database");
                }
                return new Said("database", Map.of("version", rows.getString(1)));
            }
        } catch (SQLException e) {
            throw new CannotStart("database-unreachable", Map.of("said", String.valueOf(e.getMessage())));
        }
    }
}
