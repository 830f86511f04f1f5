package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedOverARestart() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            execute(postgres, "create table kept as select 'bin day' as word");
        }
        assertThat(processes()).isEmpty();

        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres, "select word from kept")).isEqualTo("bin day");
        }
    }

    @Test
    void flushesToDiskAndListensOnLoopbackOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void keepsItsFolderPrivate() throws Exception {
        EmbeddedPostgres.start(data).close();
        var folder = PostgresFolder.in(data);
        for (var directory : List.of(folder.path(), folder.cluster())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.password())))
                .isEqualTo("rw-------");
    }

    @Test
    void comesBackByItselfWhenItIsKilled() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            execute(postgres, "create table kept as select 'bin day' as word");
            Postmaster.signal(
                    "KILL", Long.parseLong(Files.readAllLines(pidFile()).getFirst()));
            assertThat(eventually(postgres, "select word from kept")).isEqualTo("bin day");
        }
        assertThat(processes()).isEmpty();
    }

    @Test
    void endsAServerThatOutlivedItsApplication() throws Exception {
        EmbeddedPostgres.start(data).close();
        var folder = PostgresFolder.in(data);
        var arguments = List.of(
                "-D", folder.cluster().toString(), "-p", String.valueOf(Ports.any()), "-c", "unix_socket_directories=");
        var command = PostgresPrograms.unpacked(folder).command(List.of("setsid"), "postgres", arguments);
        var orphan = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        while (!new Postmaster(folder.cluster()).ready(orphan.pid())) {
            Postmaster.pause();
        }

        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.writeString(PostgresFolder.in(data).cluster().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        e -> assertThat(e.problem().key()).isEqualTo("installation.start.other-major"));
    }

    private Path pidFile() {
        return PostgresFolder.in(data).cluster().resolve("postmaster.pid");
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()))
                .toList();
    }

    private static String eventually(EmbeddedPostgres postgres, String sql) throws Exception {
        for (var attempt = 0; attempt < 200; attempt++) {
            try {
                return ask(postgres, sql);
            } catch (SQLException e) {
                Postmaster.pause();
            }
        }
        return ask(postgres, sql);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
