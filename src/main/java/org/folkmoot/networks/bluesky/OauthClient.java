package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.SignIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who Folkmoot is where somebody signs in (atproto.com/specs/oauth, read 2026-11-27). Its name is the address of a document
 * that it publishes, and with a key it proves that it is the one whom the document describes; a grant then holds for two
 * years and ends after three months without use. An app that cannot prove it has to be signed in to again after two weeks
 * (the lifetimes of Bluesky's own server, oauth-constants of @atproto/oauth-provider 0.22.9, read 2026-11-27). On a machine that
 * nobody reaches the name itself says everything.
 *
 * @param id the address of the document
 * @param key null for an app that proves nothing
 */
record OauthClient(String id, @Nullable Es256 key) {

    static final String KEY = "clientKey";
    static final String ID = "clientId";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration PROVEN = Duration.ofDays(2 * 365);
    private static final Duration UNPROVEN = Duration.ofDays(14);
    private static final Duration ONE_PROOF = Duration.ofMinutes(1);

    static OauthClient of(SignIn signIn, List<String> scopes) {
        if (List.of("127.0.0.1", "[::1]")
                .contains(String.valueOf(signIn.redirect().getHost()))) {
            return new OauthClient(
                    "http://localhost?redirect_uri=" + encoded(signIn.redirect().toString()) + "&scope="
                            + encoded(String.join(" ", scopes)),
                    null);
        }
        var key = signIn.app(KEY);
        return new OauthClient(signIn.document().toString(), key.isEmpty() ? null : Es256.read(key));
    }

    /** Connections that were made without a key know none. */
    static OauthClient of(Session session) {
        var key = session.secrets().getOrDefault(KEY, "");
        return new OauthClient(session.secret(ID), key.isEmpty() ? null : Es256.read(key));
    }

    /** What a connection has to know of it. */
    Map<String, String> secrets() {
        return key == null ? Map.of(ID, id) : Map.of(ID, id, KEY, key.text());
    }

    /** When somebody has to sign in again, if the server does as Bluesky's own. */
    Duration longest() {
        return key == null ? UNPROVEN : PROVEN;
    }

    /** A request's fields with who asks. @param issuer whom it is said to */
    Map<String, String> asking(String issuer, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("client_id", id);
        if (key != null) {
            all.put("client_assertion_type", ASSERTION);
            all.put("client_assertion", assertion(issuer, key));
        }
        return Map.copyOf(all);
    }

    private String assertion(String issuer, Es256 key) {
        var now = Instant.now();
        var claims = Json.object()
                .put("iss", id)
                .put("sub", id)
                .put("aud", issuer)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(ONE_PROOF).getEpochSecond());
        return key.signed(Json.object().put("typ", "JWT").put("kid", key.name()), claims);
    }

    /** What is published at {@link #id}. */
    ObjectNode document(URI redirect, List<String> scopes) {
        var address = URI.create(id);
        var document = Json.object()
                .put("client_id", id)
                .put("application_type", "web")
                .put("client_name", "Folkmoot")
                .put("client_uri", address.getScheme() + "://" + address.getRawAuthority())
                .put("scope", String.join(" ", scopes))
                .put("dpop_bound_access_tokens", true);
        document.putArray("redirect_uris").add(redirect.toString());
        document.putArray("grant_types").add("authorization_code").add("refresh_token");
        document.putArray("response_types").add("code");
        if (key == null) {
            return document.put("token_endpoint_auth_method", "none");
        }
        document.put("token_endpoint_auth_method", "private_key_jwt").put("token_endpoint_auth_signing_alg", "ES256");
        document.putObject("jwks")
                .putArray("keys")
                .add(key.open().put("kid", key.name()).put("use", "sig").put("alg", "ES256"));
        return document;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "OauthClient[" + id + "]";
    }
}
