package org.folkmoot.networks.bluesky;

import java.math.BigInteger;
import java.net.URI;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.folkmoot.networks.Json;

/** The key that a grant is bound to: each request proves that its sender holds it (RFC 9449, ES256). */
record Dpop(KeyPair keys) {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;

    static Dpop fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new Dpop(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Dpop read(String text) {
        try {
            var parts = text.split("\\.");
            var factory = KeyFactory.getInstance("EC");
            var open = factory.generatePublic(
                    new X509EncodedKeySpec(Base64.getUrlDecoder().decode(parts[0])));
            var secret = factory.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(parts[1])));
            return new Dpop(new KeyPair(open, secret));
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

    /**
     * For one request.
     *
     * @param nonce that the server asked for; empty for none
     * @param token that goes with it; empty for none
     */
    String proof(String method, URI address, String nonce, String token) {
        var header = Json.object().put("typ", "dpop+jwt").put("alg", "ES256");
        var point = ((ECPublicKey) keys.getPublic()).getW();
        header.putObject("jwk")
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", coordinate(point.getAffineX()))
                .put("y", coordinate(point.getAffineY()));
        var claims = Json.object()
                .put("jti", UUID.randomUUID().toString())
                .put("htm", method)
                .put("htu", address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath())
                .put("iat", Instant.now().getEpochSecond());
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        if (!token.isEmpty()) {
            claims.put("ath", digest(token));
        }
        var words = URL.encodeToString(Json.bytes(header)) + "." + URL.encodeToString(Json.bytes(claims));
        return words + "." + URL.encodeToString(signed(words));
    }

    private byte[] signed(String words) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(words.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String token) {
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
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
        return "Dpop[…]";
    }
}
