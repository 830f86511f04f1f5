package org.folkmoot.networks.threads;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts.Field;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn;
import org.folkmoot.networks.Target;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphErrors;
import org.folkmoot.networks.graph.GraphSignIn;

/**
 * Signs in as the account itself: a code becomes a token for an hour, and that one a token for 60 days
 * (developers.facebook.com/documentation/threads, get access tokens, read 2026-11-27).
 */
record ThreadsSignIn(ThreadsAccess access) implements SignsIn {

    private static final String APP = "appId";
    private static final String APP_SECRET = "appSecret";
    private static final String TOKENS = "/oauth/access_token";

    @Override
    public List<Field> app() {
        return List.of(new Field(APP, false, true, ""), new Field(APP_SECRET, true, true, ""));
    }

    @Override
    public URI base(Map<String, String> asked) {
        return ThreadsAccess.HOST;
    }

    @Override
    public Optional<URI> site() {
        return Optional.of(URI.create("https://threads.net"));
    }

    @Override
    public List<String> scopes() {
        return List.of(
                "threads_basic",
                "threads_content_publish",
                "threads_read_replies",
                "threads_manage_replies",
                "threads_manage_mentions",
                "threads_manage_insights",
                "threads_delete");
    }

    @Override
    public Departure depart(SignIn signIn) {
        return new Departure.To(
                signIn.page(
                        "/oauth/authorize",
                        Map.of(
                                "client_id", signIn.app(APP),
                                "redirect_uri", signIn.redirect().toString(),
                                "state", signIn.state(),
                                "response_type", "code",
                                "scope", String.join(",", scopes()))),
                Map.of());
    }

    @Override
    public Answer<Boolean> known(SignIn signIn) {
        var fields = Map.of(
                "client_id", signIn.app(APP),
                "client_secret", signIn.app(APP_SECRET),
                "grant_type", "client_credentials");
        return GraphSignIn.known(token(signIn, Request.get(signIn.base(), TOKENS, fields)));
    }

    @Override
    public Arrival arrive(SignIn signIn, Map<String, String> returned) {
        var code = Map.of(
                "client_id", signIn.app(APP),
                "client_secret", signIn.app(APP_SECRET),
                "grant_type", "authorization_code",
                "redirect_uri", signIn.redirect().toString(),
                "code", returned.getOrDefault("code", ""));
        return switch (token(signIn, Request.form(signIn.base(), TOKENS, code))) {
            case Answer.Failed<String>(var failure) -> GraphSignIn.refused(failure);
            case Answer.Got<String>(var brief) ->
                switch (token(signIn, Request.get(signIn.base(), "/access_token", lasting(signIn, brief)))) {
                    case Answer.Failed<String>(var failure) -> GraphSignIn.refused(failure);
                    case Answer.Got<String>(var token) -> reached(signIn, token);
                };
        };
    }

    private static Map<String, String> lasting(SignIn signIn, String brief) {
        return Map.of(
                "grant_type", "th_exchange_token", "client_secret", signIn.app(APP_SECRET), "access_token", brief);
    }

    private Arrival reached(SignIn signIn, String token) {
        var answers = Map.of(ThreadsAccess.TOKEN, token, Graph.APP_SECRET, signIn.app(APP_SECRET));
        return switch (access.connect(signIn.http(), signIn.base(), answers)) {
            case Linking.Linked linked -> new Arrival.Reached(List.of(Target.of(linked)));
            case Linking.Refused refused -> new Arrival.Refused(List.of(Problem.of("", "networks.problem.signInRead")));
            case Linking.Failed(var failure) -> new Arrival.Failed(failure);
        };
    }

    private static Answer<String> token(SignIn signIn, Request request) {
        var exchange = signIn.http().send(request);
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var token = Json.parse(answered.body())
                    .map(body -> body.path("access_token").asString(""))
                    .orElse("");
            if (!token.isEmpty()) {
                return Answer.of(token);
            }
        }
        return Answer.failed(new GraphErrors(signIn.http(), new ThreadsErrors()).failure(exchange, false));
    }
}
