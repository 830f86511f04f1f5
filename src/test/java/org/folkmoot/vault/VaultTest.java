package org.folkmoot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path data;

    @Test
    void opensASecretOnlyForThePlaceThatItWasMadeFor() {
        var sealed = new Vault(data).seal("library/token", "open sesame");

        assertThat(sealed).asString().doesNotContain("sesame");
        assertThat(new Vault(data).open("library/token", sealed)).isEqualTo("open sesame");
        assertThatThrownBy(() -> new Vault(data).open("leisure/token", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Restore that file");
    }

    @Test
    void keepsItsKeyWithTheOthersAndToItself() throws Exception {
        new Vault(data).seal("library/token", "open sesame");

        assertThat(rights(data.resolve("keys"))).isEqualTo("rwx------");
        assertThat(rights(data.resolve("keys/credentials.keyset.json"))).isEqualTo("rw-------");
    }

    @Test
    void knowsItsOwnSignatureForItsOwnPurpose() throws Exception {
        var signature = new Vault(data).sign("media", "bins.jpg until nine");

        assertThat(new Vault(data).signed("media", "bins.jpg until nine", signature))
                .isTrue();
        assertThat(new Vault(data).signed("media", "bins.jpg until ten", signature))
                .isFalse();
        assertThat(new Vault(data).signed("mail", "bins.jpg until nine", signature))
                .isFalse();
        assertThat(new Vault(data).signed("media", "bins.jpg until nine", new byte[0]))
                .isFalse();
        assertThat(rights(data.resolve(Vault.SIGNING_FILE))).isEqualTo("rw-------");
    }

    @Test
    void takesAKeyThatLiesWhereItOnceLayToTheOthers() throws Exception {
        var sealed = new Vault(data).seal("library/token", "open sesame");
        var before = data.resolve("credentials.keyset.json");
        Files.move(data.resolve(Vault.FILE), before);

        assertThat(new Vault(data).open("library/token", sealed)).isEqualTo("open sesame");
        assertThat(before).doesNotExist();
        assertThat(data.resolve(Vault.FILE)).exists();
    }

    private static String rights(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
