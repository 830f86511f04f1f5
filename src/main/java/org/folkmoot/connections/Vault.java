package org.folkmoot.connections;

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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts credentials with a key that stands in a file of the data folder, readable by its owner only, and never in the
 * database. A ciphertext opens only for the connection and the field that it was made for. Several nodes share the file.
 */
@Component
class Vault {

    static final String FILE = "credentials.keyset.json";

    private final Path file;
    private @Nullable Aead aead;

    Vault(@Value("${folkmoot.data:target/data}") Path data) {
        this.file = data.resolve(FILE);
    }

    byte[] seal(ConnectionId connection, String field, String secret) {
        try {
            return aead().encrypt(secret.getBytes(StandardCharsets.UTF_8), context(connection, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A credential could not be encrypted", e);
        }
    }

    /** @throws IllegalStateException when the key in the data folder is not the one it was encrypted with */
    String open(ConnectionId connection, String field, byte[] sealed) {
        try {
            return new String(aead().decrypt(sealed, context(connection, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The credentials in the database do not open with the key in " + file
                            + ". Restore that file from the backup that belongs to this database.",
                    e);
        }
    }

    private static byte[] context(ConnectionId connection, String field) {
        return (connection.value() + "/" + field).getBytes(StandardCharsets.UTF_8);
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
            if (!Files.exists(file)) {
                create();
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or written", e);
        }
    }

    /** Written beside its place and linked there, so that of two nodes starting at once one wins and both read it. */
    private void create() throws GeneralSecurityException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keyset", ".new", own);
        Files.writeString(draft, json);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other node was first: its key counts.
        } finally {
            Files.delete(draft);
        }
    }
}
