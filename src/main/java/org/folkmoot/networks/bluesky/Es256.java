package org.folkmoot.networks.bluesky;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.folkmoot.networks.Json;
import tools.jackson.databind.node.ObjectNode;

/** A key that signs tokens by ES256 (RFC 7518), the one way that every server of the AT Protocol takes. */
record Es256(KeyPair keys) {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;

    static Es256 fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Es256(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Es256 read(String text) {
        try {
            var parts = text.split("\\.");
            var factory = KeyFactory.getInstance("EC");
            var open = factory.generatePublic(
                    new X509EncodedKeySpec(Base64.getUrlDecoder().decode(parts[0])));
            var secret = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(parts[1])));
            return new Es256(new KeyPair(open, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a key", e);
        }
    }

    /** To be kept encrypted. */
    String text() {
        return URL.encodeToString(keys.getPublic().getEncoded())
                + "."
                + URL.encodeToString(keys.getPrivate().getEncoded());
    }

    /** What others may know of it (RFC 7517). */
    ObjectNode open() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return Json.object()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", coordinate(point.getAffineX()))
                .put("y", coordinate(point.getAffineY()));
    }

    /** A name that follows from the key, so that another key never has it. */
    String name() {
        return digest(Json.text(open()));
    }

    /** A token in its compact form. */
    String signed(ObjectNode header, ObjectNode claims) {
        var words = URL.encodeToString(Json.bytes(header.put("alg", "ES256")))
                + "."
                + URL.encodeToString(Json.bytes(claims));
        return words + "." + URL.encodeToString(signature(words));
    }

    private byte[] signature(String words) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(words.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String digest(String text) {
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes, whatever the number's own length. */
    private static String coordinate(BigInteger value) {
        var bytes = value.toByteArray();
        var fixed = new byte[COORDINATE];
        var from = Math.max(0, bytes.length - COORDINATE);
        var used = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(used, 0, fixed, COORDINATE - used.length, used.length);
        return URL.encodeToString(fixed);
    }

    @Override
    public String toString() {
        return "Es256[…]";
    }
}
