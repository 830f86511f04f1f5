package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged application starts, is killed in every way, and starts again with everything that was saved. */
@Tag("start")
class StartTest {

    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void opensAnEmptyInstallationAndStopsWithoutALeftover() throws Exception {
        for (var signal : List.of("TERM", "INT")) {
            try (var folkmoot = Started.on(data(), "--empty", "--port", "0")) {
                assertThat(folkmoot.said()).contains("/first?token=");
                assertThat(folkmoot.well()).isTrue();

                folkmoot.signal(signal);
                folkmoot.status();
                assertThat(folkmoot.gone()).isTrue();
            }
        }
    }

    @Test
    void keepsWhatWasSavedWhenItIsKilled() throws Exception {
        try (var folkmoot = Started.on(data(), "--empty", "--port", "0")) {
            database()
                    .sql("create table public.kept as select 'bin day' as word")
                    .update();
            folkmoot.signal("KILL");
            assertThat(folkmoot.gone())
                    .as("PostgreSQL ends with the application")
                    .isTrue();
        }
        assertKeptByTheNextStart();
    }

    @Test
    void comesBackWhenPostgresIsKilledUnderIt() throws Exception {
        try (var folkmoot = Started.on(data(), "--empty", "--port", "0")) {
            database()
                    .sql("create table public.kept as select 'bin day' as word")
                    .update();
            Postmaster.signal("KILL", folkmoot.postgres());

            assertThat(folkmoot.well()).isTrue();
            assertThat(word()).isEqualTo("bin day");
        }
    }

    @Test
    void keepsWhatWasSavedWhenBothAreKilled() throws Exception {
        try (var folkmoot = Started.on(data(), "--empty", "--port", "0")) {
            database()
                    .sql("create table public.kept as select 'bin day' as word")
                    .update();
            var postgres = folkmoot.postgres();
            folkmoot.signal("KILL");
            Postmaster.signal("KILL", postgres);
            assertThat(folkmoot.gone()).isTrue();
        }
        assertKeptByTheNextStart();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                var folkmoot = Started.on(data(), "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(folkmoot.status()).isEqualTo(2);
            assertThat(folkmoot.said()).contains("Another program already uses port " + taken.getLocalPort());
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolderAndTheOtherKind() throws Exception {
        try (var folkmoot = Started.on(data(), "--empty", "--port", "0")) {
            assertThat(folkmoot.well()).isTrue();
            try (var second = Started.on(data(), "--port", "0")) {
                assertThat(second.status()).isEqualTo(2);
                assertThat(second.said()).contains("already running on " + data());
            }
        }
        Files.writeString(data().resolve("kind"), "demonstration\n");
        try (var other = Started.on(data(), "--empty", "--port", "0")) {
            assertThat(other.status()).isEqualTo(2);
            assertThat(other.said()).contains("holds the demonstration");
        }
    }

    @Test
    void saysInASentenceWhatIsWrongWithTheMailServersSettings() throws Exception {
        var environment = List.of("env", "FOLKMOOT_MAIL_SECURITY=telegraph");
        try (var folkmoot = Started.as(environment, data(), "--empty", "--port", "0")) {
            assertThat(folkmoot.status()).isEqualTo(2);
            assertThat(folkmoot.said())
                    .contains("Set it to starttls, tls or none")
                    .doesNotContain("\tat ", "APPLICATION FAILED");
        }
    }

    @Test
    void worksForAnOrdinaryUser() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can become somebody else");
        var home = Files.createTempDirectory("folkmoot-ordinary");
        new ProcessBuilder("chown", "65534:65534", home.toString()).start().waitFor();
        var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        try (var folkmoot = Started.as(nobody, home.resolve("data"), "--empty", "--port", "0")) {
            assertThat(folkmoot.well()).as(folkmoot.said()).isTrue();
        } finally {
            PostgresFolder.delete(home);
        }
    }

    private void assertKeptByTheNextStart() throws Exception {
        try (var again = Started.on(data(), "--empty", "--port", "0")) {
            assertThat(again.well()).as(again.said()).isTrue();
            assertThat(word()).isEqualTo("bin day");
        }
    }

    private String word() {
        return database()
                .sql("select word from public.kept")
                .query(String.class)
                .single();
    }

    private JdbcClient database() {
        var running = Reached.running(data());
        assertThat(running).isNotEqualTo(Optional.empty());
        var database = running.orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
