package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class CoversTest {

    private static final Footage FOOTAGE = new Footage("video/mp4", 1080, 1920, 12_000, "H.264", "AAC", 25);

    @TempDir
    Path folder;

    @Test
    void drawsAPlainPosterInTheShapeOfTheVideoWhereNoFrameCanBeTaken() {
        var poster = covers("no-such-program").ofVideo(folder.resolve("film.mp4"), FOOTAGE);

        assertThat(poster.mime()).isEqualTo("image/jpeg");
        assertThat(poster.width()).isEqualTo(270);
        assertThat(poster.height()).isEqualTo(480);
        assertThat(covers("").ofVideo(folder.resolve("film.mp4"), FOOTAGE).sha256())
                .isEqualTo(poster.sha256());
    }

    @Test
    void takesTheFrameThatTheProgramGives() throws IOException {
        Files.write(folder.resolve("frame.png"), Pictures.png(300, 200, 5));
        var told = folder.resolve("told");
        var program = program("echo \"$@\" > " + told + "; cat " + folder.resolve("frame.png"));

        var poster = covers(program).ofVideo(folder.resolve("film.mp4"), FOOTAGE);

        assertThat(poster.width()).isEqualTo(300);
        assertThat(Files.readString(told))
                .contains(
                        "-protocol_whitelist file,pipe",
                        "-f mov",
                        "-ss 1.000",
                        folder.resolve("film.mp4").toString());
    }

    @Test
    void believesNoProgramThatGivesSomethingElse() throws IOException {
        assertThat(covers(program("echo no picture"))
                        .ofVideo(folder.resolve("film.mp4"), FOOTAGE)
                        .width())
                .isEqualTo(270);
        assertThat(covers(program("exit 1"))
                        .ofVideo(folder.resolve("film.mp4"), FOOTAGE)
                        .width())
                .isEqualTo(270);
    }

    private String program(String script) throws IOException {
        var program = Files.createFile(
                folder.resolve("program-" + System.nanoTime()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return program.toString();
    }

    private static Covers covers(String ffmpeg) {
        var size = DataSize.ofMegabytes(1);
        return new Covers(new AssetSettings(size, size, size, ffmpeg, Duration.ofHours(1), 10));
    }
}
