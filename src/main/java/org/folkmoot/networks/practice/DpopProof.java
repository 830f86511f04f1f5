package org.folkmoot.networks.practice;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.folkmoot.networks.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a request's DPoP header proves (RFC 9449): that its sender holds a key, for this address and with the server's number.
 *
 * @param key by its coordinates; empty where nothing is proved
 * @param objection in the specification's words; empty for a good proof
 */
record DpopProof(String key, String objection) {

    static final String NONCE = "practice-nonce-1";

    static DpopProof of(Call call, String token) {
        try {
            var parts = call.header("dpop").split("\\.");
            if (parts.length != 3) {
                return wrong("invalid_dpop_proof");
            }
            var header = json(parts[0]);
            var claims = json(parts[1]);
            if (!signed(header.path("jwk"), parts) || !about(claims, call) || !names(claims, token)) {
                return wrong("invalid_dpop_proof");
            }
            return claims.path("nonce").asString("").equals(NONCE)
                    ? new DpopProof(
                            header.path("jwk").path("x").asString() + "."
                                    + header.path("jwk").path("y").asString(),
                            "")
                    : wrong("use_dpop_nonce");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return wrong("invalid_dpop_proof");
        }
    }

    boolean good() {
        return objection.isEmpty();
    }

    private static DpopProof wrong(String why) {
        return new DpopProof("", why);
    }

    private static JsonNode json(String part) {
        return Json.read(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    private static boolean about(JsonNode claims, Call call) {
        return claims.path("htm").asString("").equals(call.method())
                && claims.path("htu").asString("").equals("http://" + call.header("host") + call.rawPath())
                && !claims.path("jti").asString("").isEmpty();
    }

    private static boolean names(JsonNode claims, String token) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        return token.isEmpty()
                || claims.path("ath")
                        .asString("")
                        .equals(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static boolean signed(JsonNode jwk, String[] parts) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(jwk));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static PublicKey key(JsonNode jwk) throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(jwk.path("x")), number(jwk.path("y")));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
    }

    private static BigInteger number(JsonNode coordinate) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(coordinate.asString("")));
    }
}
