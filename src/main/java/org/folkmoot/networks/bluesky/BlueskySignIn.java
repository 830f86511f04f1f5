package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Pkce;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import tools.jackson.databind.JsonNode;

/**
 * Signs in at the server that the account's own server names: a request is pushed there first, with PKCE and a key that the
 * tokens are then bound to (atproto.com/specs/oauth, read 2026-11-27). Folkmoot makes itself known by a document that it
 * publishes, which needs an address that the server reaches, unless everything happens on one machine: {@link OauthClient}.
 */
record BlueskySignIn(BlueskyAccess access) implements SignsIn {

    static final String KEY = "dpopKey";
    private static final String VERIFIER = "verifier";
    private static final String ISSUER = "issuer";
    private static final String TOKENS = "tokenEndpoint";
    private static final String EVERYTHING = "transition:generic";

    @Override
    public List<Field> app() {
        return List.of();
    }

    @Override
    public Map<String, String> fresh() {
        return Map.of(OauthClient.KEY, Es256.fresh().text());
    }

    @Override
    public List<Field> asked() {
        return List.of(new Field(BlueskyAccess.SERVICE, false, true, BlueskyAccess.USUAL_SERVICE));
    }

    @Override
    public URI base(Map<String, String> asked) {
        return access.base(asked);
    }

    @Override
    public List<String> scopes() {
        return List.of("atproto", EVERYTHING);
    }

    @Override
    public Optional<JsonNode> document(URI address, URI redirect, Map<String, String> app) {
        var key = app.getOrDefault(OauthClient.KEY, "");
        var client = new OauthClient(address.toString(), key.isEmpty() ? null : Es256.read(key));
        return Optional.of(client.document(redirect, scopes()));
    }

    @Override
    public Departure depart(SignIn signIn) {
        if (signIn.base().getHost() == null) {
            return noService();
        }
        return switch (OauthServer.of(signIn.http(), signIn.base())) {
            case Answer.Failed<OauthServer>(Outcome.Rejected refused) -> noService();
            case Answer.Failed<OauthServer>(var failure) -> new Departure.Failed(failure);
            case Answer.Got<OauthServer>(var server) -> depart(signIn, server);
        };
    }

    private static Departure noService() {
        return new Departure.Refused(List.of(Problem.of(BlueskyAccess.SERVICE, "networks.problem.blueskyService")));
    }

    private Departure depart(SignIn signIn, OauthServer server) {
        var pkce = Pkce.fresh();
        var key = Dpop.fresh();
        var client = OauthClient.of(signIn, scopes());
        var fields = Map.of(
                "response_type", "code",
                "redirect_uri", signIn.redirect().toString(),
                "scope", String.join(" ", scopes()),
                "state", signIn.state(),
                "code_challenge", pkce.challenge(),
                "code_challenge_method", "S256");
        return switch (server.push(client.asking(server.issuer(), fields), key)) {
            case Answer.Failed<JsonNode>(Outcome.AuthExpired refused) ->
                new Departure.Refused(List.of(Problem.of("", "networks.problem.blueskyUnknownApp")));
            case Answer.Failed<JsonNode>(var failure) -> new Departure.Failed(failure);
            case Answer.Got<JsonNode>(var pushed) -> {
                var query = Map.of(
                        "client_id",
                        client.id(),
                        "request_uri",
                        pushed.path("request_uri").asString(""));
                yield new Departure.To(
                        Request.get(
                                        origin(server.authorize()),
                                        server.authorize().getRawPath(),
                                        query)
                                .uri(),
                        Map.of(VERIFIER, pkce.verifier(), KEY, key.text(), ISSUER, server.issuer()));
            }
        };
    }

    private static URI origin(URI address) {
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    /** The server says who it is on the way back; another one's answer is not ours (RFC 9207). */
    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        if (!signIn.kept(ISSUER).equals(returned.getOrDefault("iss", ""))) {
            return refused("networks.problem.signInCode");
        }
        return switch (OauthServer.of(signIn.http(), signIn.base())) {
            case Answer.Failed<OauthServer>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<OauthServer>(var server)
            when !server.issuer().equals(signIn.kept(ISSUER)) -> refused("networks.problem.signInCode");
            case Answer.Got<OauthServer>(var server) -> arrive(signIn, server, returned);
        };
    }

    private Arrival arrive(SignIn signIn, OauthServer server, Map<String, String> returned) {
        var client = OauthClient.of(signIn, scopes());
        var key = Dpop.read(signIn.kept(KEY));
        var fields = Map.of(
                "grant_type", "authorization_code",
                "code", returned.getOrDefault("code", ""),
                "redirect_uri", signIn.redirect().toString(),
                "code_verifier", signIn.kept(VERIFIER));
        return switch (server.token(client.asking(server.issuer(), fields), key)) {
            case Answer.Failed<JsonNode>(Outcome.AuthExpired refused) -> refused("networks.problem.signInCode");
            case Answer.Failed<JsonNode>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<JsonNode>(var tokens) -> reached(signIn, server, client, tokens, key);
        };
    }

    /** Whose grant it is says the account's own record, not the server that the tokens came from alone. */
    private static Arrival reached(SignIn signIn, OauthServer server, OauthClient client, JsonNode tokens, Dpop key) {
        var did = tokens.path("sub").asString("");
        var scopes = List.of(tokens.path("scope").asString("").split(" "));
        if (!scopes.contains("atproto")) {
            return refused("networks.problem.signInRead");
        }
        return switch (DidDocument.home(signIn.http(), did)) {
            case Answer.Failed<URI>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<URI>(var home) ->
                switch (OauthServer.of(signIn.http().also(home), home)) {
                    case Answer.Failed<OauthServer>(var failure) -> new Arrival.Failed(failure);
                    case Answer.Got<OauthServer>(var own)
                    when !own.issuer().equals(server.issuer()) -> refused("networks.problem.signInCode");
                    case Answer.Got<OauthServer>(var own) -> linked(signIn, server, client, tokens, key, home);
                };
        };
    }

    private static Arrival linked(
            SignIn signIn, OauthServer server, OauthClient client, JsonNode tokens, Dpop key, URI home) {
        var secrets = new HashMap<>(client.secrets());
        secrets.put(BlueskyAccess.ACCESS, tokens.path("access_token").asString(""));
        secrets.put(BlueskyAccess.REFRESH, tokens.path("refresh_token").asString(""));
        secrets.put(KEY, key.text());
        secrets.put(TOKENS, server.token().toString());
        secrets.put(ISSUER, server.issuer());
        var scopes = List.of(tokens.path("scope").asString("").split(" "));
        var xrpc = new Xrpc(
                signIn.http().also(home), home, tokens.path("access_token").asString(""), key);
        var did = tokens.path("sub").asString("");
        return switch (xrpc.query("com.atproto.server.getSession", Map.of())) {
            case Answer.Failed<JsonNode>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<JsonNode>(var account) -> {
                var handle = account.path("handle").asString(did);
                var linked = new Linking.Linked(
                        did,
                        handle,
                        BlueskyAccess.name(xrpc, did, handle),
                        Linking.Kind.ACCOUNT,
                        URI.create("https://bsky.app/profile/" + did),
                        Map.copyOf(secrets),
                        home,
                        scopes.contains(EVERYTHING) ? BlueskyAccess.RIGHTS : Set.of(),
                        Instant.now().plus(client.longest()));
                yield new Arrival.Reached(List.of(Target.of(linked)));
            }
        };
    }

    private static Arrival refused(String key) {
        return new Arrival.Refused(List.of(Problem.of("", key)));
    }

    @Override
    public Answer<Boolean> leave(Session session) {
        if (!made(session.secrets())) {
            return Answer.of(false);
        }
        return switch (OauthServer.of(session.http(), session.base())) {
            case Answer.Failed<OauthServer>(var failure) -> Answer.failed(failure);
            case Answer.Got<OauthServer>(var server) -> leave(session, server);
        };
    }

    private static Answer<Boolean> leave(Session session, OauthServer server) {
        var revoke = server.revoke();
        if (revoke == null) {
            return Answer.of(false);
        }
        var fields =
                OauthClient.of(session).asking(server.issuer(), Map.of("token", session.secret(BlueskyAccess.REFRESH)));
        var http = server.http().also(revoke);
        return switch (OauthServer.ask(http, revoke, fields, Dpop.read(session.secret(KEY)))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode> done -> Answer.of(true);
        };
    }

    static boolean made(Map<String, String> secrets) {
        return secrets.containsKey(KEY);
    }

    /** The refresh token is good for one use only, so that the new one is kept before anything else. */
    static Answer<Map<String, String>> renew(Session session) {
        var endpoint = URI.create(session.secret(TOKENS));
        var fields = Map.of("grant_type", "refresh_token", "refresh_token", session.secret(BlueskyAccess.REFRESH));
        var asked = OauthClient.of(session).asking(session.secrets().getOrDefault(ISSUER, ""), fields);
        var key = Dpop.read(session.secret(KEY));
        return switch (OauthServer.ask(session.http().also(endpoint), endpoint, asked, key)) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var tokens) -> {
                var secrets = new HashMap<>(session.secrets());
                secrets.put(BlueskyAccess.ACCESS, tokens.path("access_token").asString());
                secrets.put(
                        BlueskyAccess.REFRESH,
                        tokens.path("refresh_token").asString(session.secret(BlueskyAccess.REFRESH)));
                yield Answer.of(Map.copyOf(secrets));
            }
        };
    }
}
