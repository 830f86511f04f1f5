package org.folkmoot.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts and signs with keys that stand in files of the data folder, readable by its owner only, and never in the
 * database. A ciphertext opens only for the place that it was made for, so that nobody can move one from row to row.
 * Several nodes share the files.
 */
@Component
public class Vault {

    static final String FILE = "keys/credentials.keyset.json";
    static final String SIGNING_FILE = "keys/signing.keyset.json";

    private static final String EARLIER_FILE = "credentials.keyset.json";

    private final KeyFile credentials;
    private final KeyFile signing;
    private @Nullable Aead aead;
    private @Nullable Mac mac;

    Vault(@Value("${folkmoot.data:target/data}") Path data) {
        this.credentials = new KeyFile(
                data.resolve(FILE).toAbsolutePath(), data.resolve(EARLIER_FILE), PredefinedAeadParameters.AES256_GCM);
        this.signing = new KeyFile(
                data.resolve(SIGNING_FILE).toAbsolutePath(), null, PredefinedMacParameters.HMAC_SHA256_256BITTAG);
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
                    "The secrets in the database do not open with the key in " + credentials.file()
                            + ". Restore that file from the backup that belongs to this database.",
                    e);
        }
    }

    /**
     * An HMAC that only this installation can make. Losing its key makes what was signed worthless, and nothing else.
     *
     * @param purpose what it is for, so that one signature never serves for another
     */
    public byte[] sign(String purpose, String text) {
        try {
            return mac().computeMac(bytes(purpose + '\n' + text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be signed", e);
        }
    }

    /** Compared in constant time. */
    public boolean signed(String purpose, String text, byte[] signature) {
        try {
            mac().verifyMac(signature, bytes(purpose + '\n' + text));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Aead aead() throws GeneralSecurityException {
        if (aead == null) {
            AeadConfig.register();
            aead = credentials.keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        }
        return aead;
    }

    private synchronized Mac mac() throws GeneralSecurityException {
        if (mac == null) {
            MacConfig.register();
            mac = signing.keyset().getPrimitive(RegistryConfiguration.get(), Mac.class);
        }
        return mac;
    }
}
