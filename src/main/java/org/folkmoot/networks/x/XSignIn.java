package org.folkmoot.networks.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
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
import org.folkmoot.networks.Pkce;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import tools.jackson.databind.JsonNode;

/**
 * Signs in as the account itself, with PKCE; the code lives for half a minute (docs.x.com, OAuth 2.0 authorization code
 * flow, read 2026-11-27). Nobody is sent there before X has approved the council's use.
 */
record XSignIn(XAccess access) implements SignsIn {

    private static final String VERIFIER = "verifier";
    private static final String TOKENS = "/2/oauth2/token";
    private static final Map<String, Set<Right>> BY_SCOPE = Map.of(
            "tweet.read", Set.of(Right.READ_POSTS, Right.READ_COMMENTS, Right.MEASURE),
            "tweet.write", Set.of(Right.PUBLISH, Right.REPLY),
            "tweet.moderate.write", Set.of(Right.MODERATE));

    @Override
    public List<Field> app() {
        return List.of(
                new Field(XAccess.APPROVAL, false, true, "", List.of(XAccess.YES)),
                new Field(XAccess.CLIENT, false, true, ""),
                new Field(XAccess.CLIENT_SECRET, true, true, ""),
                new Field(XWebhook.CONSUMER_SECRET, true, false, ""),
                new Field(XWebhook.APP_TOKEN, true, false, ""));
    }

    @Override
    public URI base(Map<String, String> asked) {
        return access.base(asked);
    }

    @Override
    public List<String> scopes() {
        return List.of(
                "tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "media.write", "offline.access");
    }

    @Override
    public Departure depart(SignIn signIn) {
        if (!XAccess.approved(signIn.app())) {
            return new Departure.Refused(List.of(Problem.of("", "networks.problem.xApproval")));
        }
        var pkce = Pkce.fresh();
        var query = Map.of(
                "response_type", "code",
                "client_id", signIn.app(XAccess.CLIENT),
                "redirect_uri", signIn.redirect().toString(),
                "scope", String.join(" ", scopes()),
                "state", signIn.state(),
                "code_challenge", pkce.challenge(),
                "code_challenge_method", "S256");
        return new Departure.To(signIn.page("/i/oauth2/authorize", query), Map.of(VERIFIER, pkce.verifier()));
    }

    /** A refresh token that nobody has is refused by its name, and an app that nobody knows by its own. */
    @Override
    public Answer<Boolean> known(SignIn signIn) {
        var exchange = ask(signIn, Map.of("grant_type", "refresh_token", "refresh_token", "folkmoot-asks"));
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() >= 429) {
            return Answer.failed(new XErrors(signIn.http()).failure(exchange, false));
        }
        var error = Json.parse(answered.body())
                .map(body -> body.path("error").asString(""))
                .orElse("");
        return Answer.of(answered.status() != 401 && !error.endsWith("_client"));
    }

    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        var exchange = ask(
                signIn,
                Map.of(
                        "grant_type", "authorization_code",
                        "code", returned.getOrDefault("code", ""),
                        "client_id", signIn.app(XAccess.CLIENT),
                        "redirect_uri", signIn.redirect().toString(),
                        "code_verifier", signIn.kept(VERIFIER)));
        if (exchange instanceof Exchange.Answered answered && answered.status() < 429) {
            return Json.parse(answered.body())
                    .filter(body -> answered.ok() && body.has("access_token"))
                    .map(body -> reached(signIn, body))
                    .orElseGet(() -> refused("networks.problem.signInCode"));
        }
        return new Arrival.Failed(new XErrors(signIn.http()).failure(exchange, false));
    }

    /** Without a refresh token the connection would end after two hours. */
    private Arrival reached(SignIn signIn, JsonNode tokens) {
        var scopes = List.of(tokens.path("scope").asString("").split(" "));
        if (tokens.path("refresh_token").asString("").isEmpty()) {
            return refused("networks.problem.signInOffline");
        }
        if (!scopes.contains("users.read") || !scopes.contains("tweet.read")) {
            return refused("networks.problem.signInRead");
        }
        var answers = new HashMap<>(signIn.app());
        answers.put(XAccess.ACCESS, tokens.path("access_token").asString());
        answers.put(XAccess.REFRESH, tokens.path("refresh_token").asString());
        return switch (access.connect(signIn.http(), signIn.base(), answers)) {
            case Linking.Linked linked ->
                new Arrival.Reached(List.of(Target.of(linked.granting(rights(linked, scopes)))));
            case Linking.Refused(var problems) -> new Arrival.Refused(problems);
            case Linking.Failed(var failure) -> new Arrival.Failed(failure);
        };
    }

    /** Posts without pictures are not what a council means by publishing. */
    private static Set<Right> rights(Linking.Linked linked, List<String> scopes) {
        var rights = EnumSet.noneOf(Right.class);
        scopes.forEach(scope -> rights.addAll(BY_SCOPE.getOrDefault(scope, Set.of())));
        if (!scopes.contains("media.write")) {
            rights.remove(Right.PUBLISH);
        }
        rights.retainAll(linked.granted());
        return rights;
    }

    private static Arrival refused(String key) {
        return new Arrival.Refused(List.of(Problem.of("", key)));
    }

    private static Exchange ask(SignIn signIn, Map<String, String> fields) {
        var client = signIn.app(XAccess.CLIENT) + ":" + signIn.app(XAccess.CLIENT_SECRET);
        var basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return signIn.http()
                .send(Request.form(signIn.base(), TOKENS, fields).header("Authorization", "Basic " + basic));
    }
}
