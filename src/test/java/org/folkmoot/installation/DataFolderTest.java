package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void isMadePrivateAndHoldsTheDemonstrationUnlessAskedOtherwise() throws Exception {
        try (var folder = DataFolder.open(parent.resolve("new/one"), Optional.empty())) {
            assertThat(folder.kind()).isEqualTo(Kind.DEMONSTRATION);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void neverTurnsTheDemonstrationIntoRealWork() {
        DataFolder.open(parent, Optional.of(Kind.DEMONSTRATION)).close();

        assertThat(refusal(Optional.of(Kind.REAL))).isEqualTo("installation.start.other-kind");
        try (var folder = DataFolder.open(parent, Optional.empty())) {
            assertThat(folder.kind()).isEqualTo(Kind.DEMONSTRATION);
        }
    }

    @Test
    void opensRealWorkAsSuchWhateverWasTyped() {
        DataFolder.open(parent, Optional.of(Kind.REAL)).close();

        try (var folder = DataFolder.open(parent, Optional.empty())) {
            assertThat(folder.kind()).isEqualTo(Kind.REAL);
        }
    }

    @Test
    void leavesAFolderWithOtherFilesAlone() throws Exception {
        Files.writeString(parent.resolve("minutes.txt"), "Full council");

        assertThat(refusal(Optional.empty())).isEqualTo("installation.start.foreign-folder");
    }

    @Test
    void saysWhereItMayNotWrite() throws Exception {
        var file = Files.writeString(parent.resolve("file"), "");

        var refusal =
                catchThrowableOfType(CannotStart.class, () -> DataFolder.open(file.resolve("data"), Optional.empty()));

        assertThat(refusal.problem().key()).isEqualTo("installation.start.permissions");
    }

    @Test
    void saysInWordsAlsoWhatElseTheSystemRefuses() throws Exception {
        var nowhere = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("unmounted/disk"));

        var refusal = catchThrowableOfType(CannotStart.class, () -> DataFolder.open(nowhere, Optional.empty()));

        assertThat(refusal.problem().key()).isEqualTo("installation.start.unusable");
    }

    private String refusal(Optional<Kind> asked) {
        return catchThrowableOfType(CannotStart.class, () -> DataFolder.open(parent, asked))
                .problem()
                .key();
    }
}
