package org.folkmoot.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts with a key that stands in a file of the data folder, readable by its owner only, and never in the database. A
 * ciphertext opens only for the place that it was made for, so that nobody can move one from row to row. Several nodes
 * share the file.
 */
@Component
public class Vault {

    static final String FILE = "keys/credentials.keyset.json";

    private static final String EARLIER_FILE = "credentials.keyset.json";

    private final Path file;
    private final Path earlier;
    private @Nullable Aead aead;

    Vault(@Value("${folkmoot.data:target/data}") Path data) {
        this.file = data.resolve(FILE).toAbsolutePath();
        this.earlier = data.resolve(EARLIER_FILE);
    }

    /** @param place whose secret and which, always the same for the same secret: an id and a field's name */
    public byte[] seal(String place, String secret) {
        try {
            return aead().encrypt(bytes(secret), bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret could not be encrypted", e);
        }
    }

    /** @throws IllegalStateException when the key in the data folder is not the one it was encrypted with */
    public String open(String place, byte[] sealed) {
        try {
            return new String(aead().decrypt(sealed, bytes(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secrets in the database do not open with the key in " + file
                            + ". Restore that file from the backup that belongs to this database.",
                    e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Aead aead() throws GeneralSecurityException {
        if (aead == null) {
            AeadConfig.register();
            aead = keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        }
        return aead;
    }

    private KeysetHandle keyset() throws GeneralSecurityException {
        try {
            if (Files.notExists(file)) {
                create();
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or written", e);
        }
    }

    /** Written beside its place and linked there, so that of two nodes starting at once one wins and both read it. */
    private void create() throws GeneralSecurityException, IOException {
        var folder = Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
        var draft = Files.createTempFile(folder, "keyset", ".new", ownerOnly("rw-------"));
        Files.writeString(draft, Files.exists(earlier) ? Files.readString(earlier) : generated());
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other node was first: its key counts.
        } finally {
            Files.delete(draft);
        }
        Files.deleteIfExists(earlier);
    }

    private static String generated() throws GeneralSecurityException {
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
