package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.networks.Json;

/** The key that a grant is bound to: each request proves that its sender holds it (RFC 9449). */
record Dpop(Es256 key) {

    static Dpop fresh() {
        return new Dpop(Es256.fresh());
    }

    static Dpop read(String text) {
        return new Dpop(Es256.read(text));
    }

    /** To be kept encrypted. */
    String text() {
        return key.text();
    }

    /**
     * For one request.
     *
     * @param nonce that the server asked for; empty for none
     * @param token that goes with it; empty for none
     */
    String proof(String method, URI address, String nonce, String token) {
        var header = Json.object().put("typ", "dpop+jwt");
        header.set("jwk", key.open());
        var claims = Json.object()
                .put("jti", UUID.randomUUID().toString())
                .put("htm", method)
                .put("htu", address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath())
                .put("iat", Instant.now().getEpochSecond());
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        if (!token.isEmpty()) {
            claims.put("ath", Es256.digest(token));
        }
        return key.signed(header, claims);
    }

    @Override
    public String toString() {
        return "Dpop[…]";
    }
}
