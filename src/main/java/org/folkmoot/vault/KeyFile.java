package org.folkmoot.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key in a file that only its owner can read, made at its first use. Several nodes share the file.
 *
 * @param earlier where older installations kept it; null when there were none
 */
record KeyFile(Path file, @Nullable Path earlier, Parameters kind) {

    KeysetHandle keyset() throws GeneralSecurityException {
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
        Files.writeString(draft, before().isEmpty() ? generated() : before());
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other node was first: its key counts.
        } finally {
            Files.delete(draft);
        }
        if (earlier != null) {
            Files.deleteIfExists(earlier);
        }
    }

    private String before() throws IOException {
        return earlier != null && Files.exists(earlier) ? Files.readString(earlier) : "";
    }

    private String generated() throws GeneralSecurityException {
        var handle = KeysetHandle.generateNew(kind);
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerOnly(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
