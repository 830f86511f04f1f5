package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path parent;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void findsAnInstallationWellUntilOthersCanReadIt() throws Exception {
        DataFolder.open(data(), Optional.of(Kind.REAL)).close();

        assertThat(examine()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("real installation", "The folder is private", "flushes every commit", "All is well");

        Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(examine()).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("chmod 700 " + data(), "not in order");
    }

    @Test
    void saysThatNothingIsThereYet() {
        assertThat(examine()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no installation in " + data());
    }

    private Path data() {
        return parent.resolve("data");
    }

    private int examine() {
        var options = Options.parse(List.of("doctor", "--data", data().toString()), Map.of());
        return new Doctor(new Console(new PrintStream(said, true, StandardCharsets.UTF_8))).run(options);
    }
}
