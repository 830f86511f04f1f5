package org.folkmoot.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs the roots. It lies in the data folder, readable by the application alone, so that whoever
 * can change the database cannot sign. {@code keys/trail.pub} beside it may be given to anybody.
 */
@Component
class RootKey {

    private static final String ALGORITHM = "Ed25519";

    private final Path secret;
    private final Path open;

    RootKey(@Value("${folkmoot.data}") Path data) {
        this.secret = data.resolve("keys/trail.key");
        this.open = data.resolve("keys/trail.pub");
    }

    byte[] sign(byte[] message) {
        try {
            makeWhenNew();
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** X.509 in Base64, as in {@code keys/trail.pub}. */
    String publicKey() {
        try {
            makeWhenNew();
            return Files.readString(open).strip();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean verify(String publicKey, byte[] message, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey(publicKey));
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private synchronized void makeWhenNew() throws IOException, GeneralSecurityException {
        if (Files.exists(secret) && Files.exists(open)) {
            return;
        }
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(secret.getParent(), PosixFilePermissions.asFileAttribute(ownerOnly));
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        try {
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(secret + " is there but " + open + " is not: put it back from your backup", e);
        }
        Files.writeString(
                secret, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n");
        Files.writeString(
                open, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(Files.readString(secret).strip());
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }
}
