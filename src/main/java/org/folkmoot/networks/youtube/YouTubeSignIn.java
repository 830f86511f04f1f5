package org.folkmoot.networks.youtube;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Pkce;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import tools.jackson.databind.JsonNode;

/**
 * Signs in at Google, where the person chooses one of the channels that they manage. A refresh token is only given when
 * consent is asked for anew (developers.google.com/identity/protocols/oauth2/web-server, read 2026-11-27).
 */
final class YouTubeSignIn implements SignsIn {

    private static final String VERIFIER = "verifier";

    @Override
    public List<Field> app() {
        return List.of(
                new Field(YouTubeAccess.CLIENT, false, true, ""),
                new Field(YouTubeAccess.CLIENT_SECRET, true, true, ""));
    }

    @Override
    public List<Field> asked() {
        return YouTubeAccess.declared();
    }

    @Override
    public URI base(Map<String, String> asked) {
        return YouTubeAccess.API;
    }

    @Override
    public Optional<URI> site() {
        return Optional.of(URI.create("https://accounts.google.com"));
    }

    @Override
    public List<String> scopes() {
        return YouTubeGrant.WANTED;
    }

    @Override
    public Departure depart(SignIn signIn) {
        var problems = YouTubeDeclared.problems(signIn.asked());
        if (!problems.isEmpty()) {
            return new Departure.Refused(problems);
        }
        var pkce = Pkce.fresh();
        var query = Map.of(
                "response_type", "code",
                "client_id", signIn.app(YouTubeAccess.CLIENT),
                "redirect_uri", signIn.redirect().toString(),
                "scope", String.join(" ", scopes()),
                "state", signIn.state(),
                "access_type", "offline",
                "prompt", "consent",
                "code_challenge", pkce.challenge(),
                "code_challenge_method", "S256");
        return new Departure.To(signIn.page("/o/oauth2/v2/auth", query), Map.of(VERIFIER, pkce.verifier()));
    }

    /** A refresh token that nobody has is refused by its name, and an app that nobody knows by its own. */
    @Override
    public Answer<Boolean> known(SignIn signIn) {
        return switch (tokens(signIn, Map.of(YouTubeAccess.REFRESH, "folkmoot-asks"))
                .renew()) {
            case Answer.Got<Map<String, String>> strange -> Answer.of(true);
            case Answer.Failed<Map<String, String>>(Outcome.AuthExpired ended) -> Answer.of(true);
            case Answer.Failed<Map<String, String>>(Outcome.Rejected unknown) -> Answer.of(false);
            case Answer.Failed<Map<String, String>>(var failure) -> Answer.failed(failure);
        };
    }

    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        var declared =
                Map.of(YouTubeDeclared.KEPT, YouTubeDeclared.of(signIn.asked()).kept());
        var redeemed = tokens(signIn, declared)
                .redeem(returned.getOrDefault("code", ""), signIn.redirect().toString(), signIn.kept(VERIFIER));
        return switch (redeemed) {
            case Answer.Failed<Map<String, String>>(Outcome.RetryLater later) -> new Arrival.Failed(later);
            case Answer.Failed<Map<String, String>>(Outcome.RateLimited limited) -> new Arrival.Failed(limited);
            case Answer.Failed<Map<String, String>>(Outcome.Unknown unknown) -> new Arrival.Failed(unknown);
            case Answer.Failed<Map<String, String>> no -> refused("networks.problem.signInCode");
            case Answer.Got<Map<String, String>>(var secrets)
            when secrets.getOrDefault(YouTubeAccess.REFRESH, "").isEmpty() ->
                refused("networks.problem.youtubeOffline");
            case Answer.Got<Map<String, String>>(var secrets) ->
                reached(signIn, new YouTubeTokens(signIn.http(), signIn.base(), secrets));
        };
    }

    private static Arrival reached(SignIn signIn, YouTubeTokens tokens) {
        return switch (tokens.inspect()) {
            case Answer.Failed<YouTubeTokens.Inspected>(var failure) -> new Arrival.Failed(failure);
            case Answer.Got<YouTubeTokens.Inspected>(var token)
            when !new YouTubeGrant(token.scopes()).reads() -> refused("networks.problem.signInRead");
            case Answer.Got<YouTubeTokens.Inspected>(var token) ->
                switch (YouTubeChannel.mine(YouTubeAccess.api(tokens), "snippet")) {
                    case Answer.Failed<JsonNode>(Outcome.Rejected rejected) ->
                        refused("networks.problem.youtubeChannel");
                    case Answer.Failed<JsonNode>(var failure) -> new Arrival.Failed(failure);
                    case Answer.Got<JsonNode>(var channel) ->
                        new Arrival.Reached(List.of(target(
                                YouTubeAccess.linked(tokens, token, channel),
                                YouTubeAccess.objection(token, signIn.asked()))));
                };
        };
    }

    private static Target target(Linking.Linked linked, Optional<Problem> objection) {
        return new Target(linked, "", false, List.of(), objection.orElse(null));
    }

    private static Arrival refused(String key) {
        return new Arrival.Refused(List.of(Problem.of("", key)));
    }

    private static YouTubeTokens tokens(SignIn signIn, Map<String, String> more) {
        var secrets = new HashMap<>(signIn.app());
        secrets.putAll(more);
        return new YouTubeTokens(signIn.http(), signIn.base(), secrets);
    }
}
