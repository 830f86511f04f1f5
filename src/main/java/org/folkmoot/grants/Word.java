package org.folkmoot.grants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random word of 256 bits that comes back; only its SHA-256 is kept. */
record Word(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Word fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Word(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Word[…]";
    }
}
