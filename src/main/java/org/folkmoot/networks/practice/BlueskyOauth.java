package org.folkmoot.networks.practice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Pkce;

/**
 * Bluesky's sign-in for apps: pushed requests, consent, and tokens that are bound to a key (atproto.com/specs/oauth, read
 * 2026-11-27). The practice server takes every app at its address and does not fetch what the app publishes there.
 */
final class BlueskyOauth {

    private static final String PAGES = "/oauth/bluesky/";
    private static final Duration ACCESS_LIFE = Duration.ofMinutes(30);
    private static final Duration REFRESH_LIFE = Duration.ofDays(14);
    private static final Duration LONGER_REFRESH_LIFE = Duration.ofDays(90);
    private static final String CLIENT = "client.";
    private static final String REQUEST = "urn:ietf:params:oauth:request_uri:";

    private final Accounts accounts;
    private final Settings settings;
    private final Consents consents;

    BlueskyOauth(Accounts accounts, Settings settings) {
        this.accounts = accounts;
        this.settings = settings;
        this.consents = new Consents(Network.BLUESKY, "Bluesky", false, accounts, settings);
    }

    boolean owns(Call call) {
        return call.path().startsWith(PAGES)
                || call.path().startsWith("/did:plc:")
                || call.path().equals("/.well-known/oauth-protected-resource")
                || call.path().equals("/.well-known/oauth-authorization-server");
    }

    Reply answer(Call call) {
        var here = "http://" + call.header("host");
        return switch (call.path()) {
            case "/.well-known/oauth-protected-resource" -> resource(here);
            case "/.well-known/oauth-authorization-server" -> server(here);
            case PAGES + "par" -> push(call, here);
            case PAGES + "authorize" -> consent(call, here);
            case PAGES + "token" -> token(call, here);
            case PAGES + "revoke" -> revoke(call);
            default -> document(call.path().substring(1), here);
        };
    }

    private static Reply resource(String here) {
        var body = Json.object().put("resource", here);
        body.putArray("authorization_servers").add(here);
        return Reply.json(200, body);
    }

    private static Reply server(String here) {
        var body = Json.object()
                .put("issuer", here)
                .put("authorization_endpoint", here + PAGES + "authorize")
                .put("token_endpoint", here + PAGES + "token")
                .put("pushed_authorization_request_endpoint", here + PAGES + "par")
                .put("revocation_endpoint", here + PAGES + "revoke")
                .put("require_pushed_authorization_requests", true);
        body.putArray("dpop_signing_alg_values_supported").add("ES256");
        body.putArray("token_endpoint_auth_methods_supported").add("none").add("private_key_jwt");
        return Reply.json(200, body);
    }

    private Reply document(String did, String here) {
        if (accounts.find(Network.BLUESKY, did).isEmpty()) {
            return Reply.json(404, Json.object().put("message", "DID not registered: " + did));
        }
        var body = Json.object().put("id", did);
        body.putArray("service")
                .addObject()
                .put("id", "#atproto_pds")
                .put("type", "AtprotoPersonalDataServer")
                .put("serviceEndpoint", here);
        return Reply.json(200, body);
    }

    private Reply push(Call call, String here) {
        var proof = DpopProof.of(call, "");
        if (!proof.good()) {
            return refused(proof.objection());
        }
        var asked = call.parameters();
        if (!asked.getOrDefault("client_id", "").startsWith("http")
                || !asked.getOrDefault("code_challenge_method", "").equals("S256")) {
            return refused("invalid_client_metadata");
        }
        var client = ClientProof.of(asked, here);
        if (!client.good()) {
            return refused("invalid_client");
        }
        var urn = REQUEST + UUID.randomUUID();
        var kept = Json.object().put("key", proof.key());
        asked.forEach(kept::put);
        settings.note(Network.BLUESKY, CLIENT + asked.getOrDefault("code_challenge", ""), client.key());
        settings.note(Network.BLUESKY, urn, Json.text(kept));
        return Reply.json(201, Json.object().put("request_uri", urn).put("expires_in", 299))
                .with("DPoP-Nonce", DpopProof.NONCE);
    }

    /** The person sees what was pushed; the way back says who answers. */
    private Reply consent(Call call, String here) {
        var note = settings.note(Network.BLUESKY, call.query().getOrDefault("request_uri", ""));
        var asked = new LinkedHashMap<String, String>();
        if (!note.isEmpty()) {
            Json.read(note)
                    .properties()
                    .forEach(one -> asked.put(one.getKey(), one.getValue().asString("")));
        }
        var reply = consents.answer(new Call(
                call.method(), call.path(), asked, call.headers(), call.body(), call.hidden(), call.rawPath()));
        var back = reply.headers().get("Location");
        return back == null
                ? reply
                : reply.with("Location", back + "&iss=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private Reply token(Call call, String here) {
        var proof = DpopProof.of(call, "");
        if (!proof.good()) {
            return refused(proof.objection());
        }
        var asked = call.parameters();
        if (asked.getOrDefault("grant_type", "").equals("refresh_token")) {
            return refreshed(asked, proof, here);
        }
        var client = ClientProof.of(asked, here);
        var challenge = new Pkce(asked.getOrDefault("code_verifier", "")).challenge();
        if (!client.same(settings.note(Network.BLUESKY, CLIENT + challenge))) {
            return refused("invalid_client");
        }
        var grant = consents.redeem(asked);
        return grant.isEmpty() || grant.get().accounts().isEmpty()
                ? refused("invalid_grant")
                : tokens(
                        grant.get().accounts().getFirst(),
                        String.join(" ", grant.get().scopes()),
                        proof.key(),
                        client);
    }

    /** Each refresh token works once. */
    private Reply refreshed(Map<String, String> asked, DpopProof proof, String here) {
        var old = asked.getOrDefault("refresh_token", "");
        var known = accounts.token(old, "refresh").filter(Accounts.Token::alive);
        if (known.isEmpty() || !bound(old).equals(proof.key())) {
            return refused("invalid_grant");
        }
        var client = ClientProof.of(asked, here);
        if (!client.same(settings.note(Network.BLUESKY, CLIENT + old))) {
            return refused("invalid_client");
        }
        accounts.expire(old);
        return tokens(known.get().account(), settings.note(Network.BLUESKY, "scope." + old), proof.key(), client);
    }

    /** As RFC 7009 has it, an unknown token is no mistake. */
    private Reply revoke(Call call) {
        accounts.expire(call.parameters().getOrDefault("token", ""));
        return Reply.json(200, Json.object());
    }

    private Reply tokens(String account, String scope, String key, ClientProof client) {
        var access = accounts.newToken(account, "access", ACCESS_LIFE);
        var refresh =
                accounts.newToken(account, "refresh", client.key().isEmpty() ? REFRESH_LIFE : LONGER_REFRESH_LIFE);
        for (var token : new String[] {access, refresh}) {
            settings.note(Network.BLUESKY, "key." + token, key);
            settings.note(Network.BLUESKY, "scope." + token, scope);
            settings.note(Network.BLUESKY, CLIENT + token, client.key());
        }
        return Reply.json(
                        200,
                        Json.object()
                                .put("access_token", access)
                                .put("token_type", "DPoP")
                                .put("refresh_token", refresh)
                                .put("scope", scope)
                                .put("sub", account)
                                .put("expires_in", ACCESS_LIFE.toSeconds()))
                .with("DPoP-Nonce", DpopProof.NONCE);
    }

    private String bound(String token) {
        return settings.note(Network.BLUESKY, "key." + token);
    }

    private static Reply refused(String error) {
        return Reply.json(400, Json.object().put("error", error)).with("DPoP-Nonce", DpopProof.NONCE);
    }

    /** Why a call with a bound token is refused; empty for a good one, and for tokens that are bound to nothing. */
    Optional<Reply> objection(Call call, String token) {
        var key = bound(token);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var proof = DpopProof.of(call, token);
        var wrong = !proof.good() ? proof.objection() : proof.key().equals(key) ? "" : "invalid_dpop_proof";
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(Reply.json(401, Json.object().put("error", wrong).put("message", "DPoP"))
                        .with("WWW-Authenticate", "DPoP error=\"" + wrong + "\"")
                        .with("DPoP-Nonce", DpopProof.NONCE));
    }
}
