package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Pkce;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import tools.jackson.databind.JsonNode;

/**
 * Signs in at the account's own server, where Folkmoot registers itself as an app each time: a server may forget apps that
 * nobody used (docs.joinmastodon.org/methods/apps and /methods/oauth, read 2026-11-27). The token has no end.
 */
record MastodonSignIn(MastodonAccess access) implements SignsIn {

    private static final String VERIFIER = "verifier";
    private static final String CLIENT = "clientId";
    private static final String CLIENT_SECRET = "clientSecret";
    private static final Set<Right> READING = Set.of(Right.READ_POSTS, Right.READ_COMMENTS, Right.MEASURE);

    @Override
    public List<Field> app() {
        return List.of();
    }

    @Override
    public List<Field> asked() {
        return List.of(new Field(MastodonAccess.SERVER, false, true, ""));
    }

    @Override
    public URI base(Map<String, String> asked) {
        return access.base(asked);
    }

    @Override
    public List<String> scopes() {
        return List.of("read", "write");
    }

    @Override
    public Departure depart(SignIn signIn) {
        if (signIn.base().getHost() == null) {
            return noServer();
        }
        return switch (register(signIn)) {
            case Answer.Failed<JsonNode>(Outcome.Rejected refused) -> noServer();
            case Answer.Failed<JsonNode>(var failure) -> new Departure.Failed(failure);
            case Answer.Got<JsonNode>(var app)
            when app.path("client_id").asString("").isEmpty() -> noServer();
            case Answer.Got<JsonNode>(var app) -> to(signIn, app);
        };
    }

    private static Departure noServer() {
        return new Departure.Refused(List.of(Problem.of(MastodonAccess.SERVER, "networks.problem.mastodonServer")));
    }

    private Answer<JsonNode> register(SignIn signIn) {
        return ask(
                signIn,
                "/api/v1/apps",
                Map.of(
                        "client_name",
                        "Folkmoot",
                        "redirect_uris",
                        signIn.redirect().toString(),
                        "scopes",
                        String.join(" ", scopes())));
    }

    private Departure to(SignIn signIn, JsonNode app) {
        var pkce = Pkce.fresh();
        var client = app.path("client_id").asString();
        var query = Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", signIn.redirect().toString(),
                "scope", String.join(" ", scopes()),
                "state", signIn.state(),
                "code_challenge", pkce.challenge(),
                "code_challenge_method", "S256");
        return new Departure.To(
                signIn.page("/oauth/authorize", query),
                Map.of(
                        VERIFIER,
                        pkce.verifier(),
                        CLIENT,
                        client,
                        CLIENT_SECRET,
                        app.path("client_secret").asString("")));
    }

    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        var fields = Map.of(
                "grant_type", "authorization_code",
                "code", returned.getOrDefault("code", ""),
                "client_id", signIn.kept(CLIENT),
                "client_secret", signIn.kept(CLIENT_SECRET),
                "redirect_uri", signIn.redirect().toString(),
                "code_verifier", signIn.kept(VERIFIER));
        return switch (ask(signIn, "/oauth/token", fields)) {
            case Answer.Failed<JsonNode>(Outcome.RetryLater later) -> new Arrival.Failed(later);
            case Answer.Failed<JsonNode>(Outcome.RateLimited limited) -> new Arrival.Failed(limited);
            case Answer.Failed<JsonNode>(var refused) ->
                new Arrival.Refused(List.of(Problem.of("", "networks.problem.signInCode")));
            case Answer.Got<JsonNode>(var body) ->
                reached(signIn, body, List.of(body.path("scope").asString("").split(" ")));
        };
    }

    /** Without {@code read} not even whose token it is can be known. */
    private Arrival reached(SignIn signIn, JsonNode body, List<String> granted) {
        if (!granted.contains("read")) {
            return new Arrival.Refused(List.of(Problem.of("", "networks.problem.signInRead")));
        }
        var answers = new HashMap<>(signIn.asked());
        answers.put(MastodonApi.TOKEN, body.path("access_token").asString(""));
        return switch (access.connect(signIn.http(), signIn.base(), answers)) {
            case Linking.Linked linked ->
                new Arrival.Reached(List.of(Target.of(granted.contains("write") ? linked : linked.granting(READING))));
            case Linking.Refused(var problems) -> new Arrival.Refused(problems);
            case Linking.Failed(var failure) -> new Arrival.Failed(failure);
        };
    }

    private static Answer<JsonNode> ask(SignIn signIn, String path, Map<String, String> fields) {
        var exchange = signIn.http().send(Request.form(signIn.base(), path, fields));
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var body = Json.parse(answered.body()).filter(said -> !said.has("error"));
            if (body.isPresent()) {
                return Answer.of(body.get());
            }
        }
        return Answer.failed(new MastodonErrors(signIn.http()).failure(exchange, false));
    }
}
