package org.folkmoot.networks.graph;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.SignIn;
import org.folkmoot.networks.SignsIn.Arrival;
import org.folkmoot.networks.SignsIn.Departure;
import org.folkmoot.networks.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Signing in at Facebook with the council's own app: a code becomes a token for an hour, that one a token for 60 days, and
 * each page's token that comes of it has no end (developers.facebook.com/docs/facebook-login/guides, manual flow and access
 * tokens, read 2026-11-27).
 *
 * @param user a token of the person who signed in
 * @param details what Facebook says of that token
 */
public record GraphSignIn(SignIn signIn, Graph user, TokenDetails details) {

    public static final String APP = "appId";
    private static final String PORTFOLIO = "portfolioId";

    /** Facebook Login for Business names the rights in a configuration of the app. */
    private static final String CONFIGURATION = "configId";

    private static final String TOKENS = "/" + Graph.VERSION + "/oauth/access_token";
    private static final String GRANT_TYPE = "grant_type";
    private static final int MOST_PAGES = 10;

    /** What somebody may do on a page, by their tasks there; the newer names have a prefix. */
    private static final Map<String, Set<Right>> TASKS = Map.of(
            "MANAGE", Set.of(Right.values()),
            "FULL_CONTROL", Set.of(Right.values()),
            "CREATE_CONTENT", Set.of(Right.PUBLISH, Right.READ_POSTS),
            "MODERATE", Set.of(Right.READ_POSTS, Right.READ_COMMENTS, Right.REPLY, Right.MODERATE),
            "MESSAGING", Set.of(Right.MESSAGE),
            "ANALYZE", Set.of(Right.READ_POSTS, Right.MEASURE));

    public static List<Field> app() {
        return List.of(
                new Field(APP, false, true, ""),
                new Field(Graph.APP_SECRET, true, true, ""),
                new Field(CONFIGURATION, false, false, ""),
                new Field(PORTFOLIO, false, false, ""));
    }

    public static Departure depart(SignIn signIn, List<String> scopes) {
        var query = new HashMap<>(Map.of(
                "client_id", signIn.app(APP),
                "redirect_uri", signIn.redirect().toString(),
                "state", signIn.state(),
                "response_type", "code"));
        if (signIn.app(CONFIGURATION).isEmpty()) {
            query.put("scope", String.join(",", scopes));
        } else {
            query.put("config_id", signIn.app(CONFIGURATION));
        }
        return new Departure.To(signIn.page("/" + Graph.VERSION + "/dialog/oauth", query), Map.of());
    }

    /** Asks for a token of the app itself. */
    public static Answer<Boolean> known(SignIn signIn) {
        return known(token(signIn, Map.of(GRANT_TYPE, "client_credentials")));
    }

    /** Whatever Meta refuses here is the app: nothing else was said. */
    public static Answer<Boolean> known(Answer<String> token) {
        return switch (token) {
            case Answer.Got<String> got -> Answer.of(true);
            case Answer.Failed<String>(Outcome.RetryLater(var hint, var said))
            when said.status() == 400 -> Answer.of(false);
            case Answer.Failed<String>(Outcome.RetryLater later) -> Answer.failed(later);
            case Answer.Failed<String>(Outcome.RateLimited limited) -> Answer.failed(limited);
            case Answer.Failed<String> no -> Answer.of(false);
        };
    }

    /** @return what the person granted */
    public static Answer<GraphSignIn> redeem(SignIn signIn, String code) {
        var fields = Map.of("redirect_uri", signIn.redirect().toString(), "code", code);
        return switch (token(signIn, fields)) {
            case Answer.Failed<String>(var failure) -> Answer.failed(failure);
            case Answer.Got<String>(var brief) ->
                switch (token(signIn, Map.of(GRANT_TYPE, "fb_exchange_token", "fb_exchange_token", brief))) {
                    case Answer.Failed<String>(var failure) -> Answer.failed(failure);
                    case Answer.Got<String>(var lasting) -> {
                        var user = new Graph(signIn.http(), signIn.base(), lasting, signIn.app(Graph.APP_SECRET));
                        yield Answer.of(new GraphSignIn(signIn, user, TokenDetails.of(user)));
                    }
                };
        };
    }

    /** What is said of a code or a secret that does not hold; anything else may be tried again. */
    public static Arrival refused(Outcome.Failure failure) {
        return switch (failure) {
            case Outcome.Rejected rejected -> again();
            case Outcome.AuthExpired expired -> again();
            case Outcome.RateLimited limited -> new Arrival.Failed(limited);
            case Outcome.RetryLater later -> new Arrival.Failed(later);
            case Outcome.Unknown unknown -> new Arrival.Failed(unknown);
        };
    }

    private static Arrival again() {
        return new Arrival.Refused(List.of(Problem.of("", "networks.problem.signInCode")));
    }

    /** Every page that the grant reaches, with these fields of each. */
    public Answer<List<JsonNode>> pages(String fields) {
        var found = new ArrayList<JsonNode>();
        var query = new HashMap<>(Map.of("fields", fields, "limit", "100"));
        for (var page = 0; page < MOST_PAGES; page++) {
            switch (user.get("me/accounts", query)) {
                case Answer.Failed<JsonNode>(var failure) -> {
                    return Answer.failed(failure);
                }
                case Answer.Got<JsonNode>(var body) -> {
                    body.path("data").forEach(found::add);
                    var next = Graph.next(body);
                    if (next == null) {
                        return Answer.of(found);
                    }
                    query.put("after", next);
                }
            }
        }
        return Answer.of(found);
    }

    /** A page's own token; empty where the person has none that an app could use. */
    public Graph of(JsonNode page) {
        return user.as(page.path("access_token").asString(""));
    }

    /** @param scopes what the token allows, by the network's permissions */
    public Target target(Linking.Linked linked, JsonNode page, Set<Right> scopes, String noRole) {
        var roles = new ArrayList<String>();
        var rights = new HashSet<Right>();
        for (var task : page.path("tasks")) {
            var role = task.asString("").replaceFirst("^PROFILE_PLUS_", "");
            roles.add(role);
            rights.addAll(TASKS.getOrDefault(role, Set.of()));
        }
        if (roles.isEmpty() && !page.has("tasks")) {
            rights.addAll(scopes);
        }
        rights.retainAll(scopes);
        var business = page.path("business");
        var own = signIn.app(PORTFOLIO);
        var id = business.path("id").asString("");
        var reachable = page.has("access_token") && !rights.isEmpty();
        return new Target(
                linked.granting(rights),
                business.path("name").asString(""),
                !own.isEmpty() && !id.isEmpty() && !own.equals(id),
                roles,
                reachable ? null : Problem.of("", noRole));
    }

    /** The person's own profile, which is shown so that nobody takes it for a page. */
    public List<Target> person() {
        return user.get("me", Map.of("fields", "id,name")) instanceof Answer.Got<JsonNode>(var me)
                ? List.of(Target.person(
                        me.path("id").asString(""),
                        me.path("name").asString(""),
                        URI.create("https://www.facebook.com/" + me.path("id").asString(""))))
                : List.of();
    }

    /** Until when Meta gives data after this consent; null where it does not say. */
    public @Nullable Instant ends() {
        return details.dataAccess();
    }

    private static Answer<String> token(SignIn signIn, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("client_id", signIn.app(APP));
        all.put("client_secret", signIn.app(Graph.APP_SECRET));
        var exchange = signIn.http().send(Request.get(signIn.base(), TOKENS, all));
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var token = Json.parse(answered.body())
                    .map(body -> body.path("access_token").asString(""))
                    .orElse("");
            if (!token.isEmpty()) {
                return Answer.of(token);
            }
        }
        return Answer.failed(new GraphErrors(signIn.http(), GraphErrors.Dialect.NONE).failure(exchange, false));
    }
}
