package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Json;
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
 * publishes, which needs an address that the server reaches. Such an app has to be signed in to again after two weeks.
 */
record BlueskySignIn(BlueskyAccess access) implements SignsIn {

    static final String KEY = "dpopKey";
    private static final String VERIFIER = "verifier";
    private static final String ISSUER = "issuer";
    private static final String CLIENT = "clientId";
    private static final String TOKENS = "tokenEndpoint";
    private static final String EVERYTHING = "transition:generic";
    private static final Duration LONGEST = Duration.ofDays(14);

    @Override
    public List<Field> app() {
        return List.of();
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
    public Optional<JsonNode> document(URI address, URI redirect) {
        var document = Json.object()
                .put("client_id", address.toString())
                .put("application_type", "web")
                .put("client_name", "Folkmoot")
                .put("client_uri", address.getScheme() + "://" + address.getRawAuthority())
                .put("scope", String.join(" ", scopes()))
                .put("dpop_bound_access_tokens", true)
                .put("token_endpoint_auth_method", "none");
        document.putArray("redirect_uris").add(redirect.toString());
        document.putArray("grant_types").add("authorization_code").add("refresh_token");
        document.putArray("response_types").add("code");
        return Optional.of(document);
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
        var client = signIn.document().toString();
        var fields = Map.of(
                "client_id", client,
                "response_type", "code",
                "redirect_uri", signIn.redirect().toString(),
                "scope", String.join(" ", scopes()),
                "state", signIn.state(),
                "code_challenge", pkce.challenge(),
                "code_challenge_method", "S256");
        return switch (server.push(fields, key)) {
            case Answer.Failed<JsonNode>(Outcome.AuthExpired refused) ->
                new Departure.Refused(List.of(Problem.of("", "networks.problem.blueskyUnknownApp")));
            case Answer.Failed<JsonNode>(var failure) -> new Departure.Failed(failure);
            case Answer.Got<JsonNode>(var pushed) -> {
                var query = Map.of(
                        "client_id",
                        client,
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

    private static Arrival arrive(SignIn signIn, OauthServer server, Map<String, String> returned) {
        var key = Dpop.read(signIn.kept(KEY));
        var fields = Map.of(
                "grant_type", "authorization_code",
                "code", returned.getOrDefault("code", ""),
                "client_id", signIn.document().toString(),
                "redirect_uri", signIn.redirect().toString(),
                "code_verifier", signIn.kept(VERIFIER));
        return switch (server.token(fields, key)) {
            case Answer.Failed<JsonNode>(Outcome.AuthExpired refused) -> refused("networks.problem.signInCode");
            case Answer.Failed<JsonNode>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<JsonNode>(var tokens) -> reached(signIn, server, tokens, key);
        };
    }

    /** Whose grant it is says the account's own record, not the server that the tokens came from alone. */
    private static Arrival reached(SignIn signIn, OauthServer server, JsonNode tokens, Dpop key) {
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
                    case Answer.Got<OauthServer>(var own) -> linked(signIn, server, tokens, key, home, scopes);
                };
        };
    }

    private static Arrival linked(
            SignIn signIn, OauthServer server, JsonNode tokens, Dpop key, URI home, List<String> scopes) {
        var secrets = Map.of(
                BlueskyAccess.ACCESS,
                tokens.path("access_token").asString(""),
                BlueskyAccess.REFRESH,
                tokens.path("refresh_token").asString(""),
                KEY,
                key.text(),
                TOKENS,
                server.token().toString(),
                CLIENT,
                signIn.document().toString());
        var xrpc = new Xrpc(signIn.http().also(home), home, secrets.get(BlueskyAccess.ACCESS), key);
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
                        secrets,
                        home,
                        scopes.contains(EVERYTHING) ? BlueskyAccess.RIGHTS : Set.of(),
                        Instant.now().plus(LONGEST));
                yield new Arrival.Reached(List.of(Target.of(linked)));
            }
        };
    }

    private static Arrival refused(String key) {
        return new Arrival.Refused(List.of(Problem.of("", key)));
    }

    static boolean made(Map<String, String> secrets) {
        return secrets.containsKey(KEY);
    }

    /** The refresh token is good for one use only, so that the new one is kept before anything else. */
    static Answer<Map<String, String>> renew(Session session) {
        var endpoint = URI.create(session.secret(TOKENS));
        var fields = Map.of(
                "grant_type", "refresh_token",
                "refresh_token", session.secret(BlueskyAccess.REFRESH),
                "client_id", session.secret(CLIENT));
        var key = Dpop.read(session.secret(KEY));
        return switch (OauthServer.ask(session.http().also(endpoint), endpoint, fields, key)) {
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
