package org.folkmoot.networks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof that whoever redeems a code is who asked for it (RFC 7636, S256).
 *
 * @param verifier kept until the code is redeemed
 */
public record Pkce(String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Pkce fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Pkce(text(bytes));
    }

    /** What the network is told beforehand. */
    public String challenge() {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Pkce[…]";
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
