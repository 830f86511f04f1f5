package org.folkmoot.networks.facebook;

import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Identifies;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphAnswers;
import org.folkmoot.networks.graph.HubCalls;
import org.folkmoot.networks.graph.Signatures;
import org.folkmoot.networks.graph.TokenDetails;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Connects one page with the token that the council's own app holds for it. A page token from a long-lived grant has no
 * end of its own; it dies with the person's role, password or consent, and then somebody has to connect again.
 */
final class FacebookAccess implements ConnectsAccounts, Identifies {

    /** A system user's, for the portfolio; empty where the page's own token has to do. */
    static final String PORTFOLIO_TOKEN = "portfolioToken";

    private static final String PAGE = "pageId";
    static final Map<String, Set<Right>> PERMISSIONS = Map.of(
            "pages_manage_posts", Set.of(Right.PUBLISH),
            "pages_read_engagement", Set.of(Right.READ_POSTS),
            "pages_read_user_content", Set.of(Right.READ_COMMENTS),
            "pages_manage_engagement", Set.of(Right.REPLY, Right.MODERATE),
            "pages_messaging", Set.of(Right.MESSAGE),
            "read_insights", Set.of(Right.MEASURE));

    /** A white image of one pixel: uploaded as temporary and unpublished, nobody sees it. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(PAGE, false, true, ""),
                new Field(Graph.TOKEN, true, true, ""),
                new Field(Graph.APP_SECRET, true, true, ""),
                new Field(PORTFOLIO_TOKEN, true, false, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return Graph.HOST;
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var page = answers.getOrDefault(PAGE, "").strip();
        if (!page.matches("\\d{1,30}")) {
            return new Linking.Refused(List.of(Problem.of(PAGE, "networks.problem.facebookPage")));
        }
        var graph = new Graph(
                http,
                base,
                answers.getOrDefault(Graph.TOKEN, "").strip(),
                answers.getOrDefault(Graph.APP_SECRET, "").strip());
        return switch (graph.get("me", Map.of("fields", "id,name"))) {
            case Answer.Got<JsonNode>(var owner)
            when !owner.path("id").asString("").equals(page) -> notThisPage(owner);
            case Answer.Got<JsonNode> ownToken ->
                switch (graph.get(page, Map.of("fields", "id,name,username,link"))) {
                    case Answer.Got<JsonNode>(var found) -> linked(graph, base, found, answers);
                    case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
                };
            case Answer.Failed<JsonNode>(Outcome.AuthExpired(var kind, var d)) ->
                new Linking.Refused(List.of(
                        d.body().contains("appsecret_proof")
                                ? Problem.of(Graph.APP_SECRET, "networks.problem.facebookSecret")
                                : Problem.of(Graph.TOKEN, "networks.problem.facebookToken")));
            case Answer.Failed<JsonNode>(Outcome.Rejected unknown) ->
                new Linking.Refused(List.of(Problem.of(PAGE, "networks.problem.facebookPage")));
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
        };
    }

    /** A token speaks for what {@code me} is: another page's would publish there, and a person's as that person. */
    private static Linking notThisPage(JsonNode owner) {
        var name = owner.path("name").asString("");
        return new Linking.Refused(
                List.of(Problem.of(Graph.TOKEN, "networks.problem.facebookOtherPage", Map.of("name", name))));
    }

    private static Linking linked(Graph graph, URI base, JsonNode page, Map<String, String> answers) {
        var details = TokenDetails.of(graph);
        return linked(
                graph,
                base,
                page,
                answers.getOrDefault(PORTFOLIO_TOKEN, "").strip(),
                details.granted(PERMISSIONS, EnumSet.allOf(Right.class)),
                details.expiry());
    }

    static Linking.Linked linked(
            Graph graph, URI base, JsonNode page, String portfolio, Set<Right> granted, @Nullable Instant expires) {
        var id = page.path("id").asString();
        var secrets = new HashMap<>(Map.of(
                Graph.TOKEN,
                graph.token(),
                Graph.APP_SECRET,
                graph.appSecret(),
                HubCalls.VERIFY_TOKEN,
                Signatures.newWord()));
        if (!portfolio.isEmpty()) {
            secrets.put(PORTFOLIO_TOKEN, portfolio);
        }
        return new Linking.Linked(
                id,
                page.path("username").asString(id),
                page.path("name").asString(id),
                Linking.Kind.PAGE,
                URI.create(page.path("link").asString("https://www.facebook.com/" + id)),
                Map.copyOf(secrets),
                base,
                granted,
                expires);
    }

    /** With a page's token, {@code me} is the page (Graph API, Page access tokens, read 2026-11-27). */
    @Override
    public Answer<Identity> identify(Session session) {
        return switch (Graph.of(session).get("me", Map.of("fields", "id,name,username"))) {
            case Answer.Got<JsonNode>(var page) -> {
                var id = page.path("id").asString();
                yield Answer.of(new Identity(
                        id,
                        page.path("username").asString(id),
                        page.path("name").asString(id)));
            }
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    @Override
    public List<Probe> probe(Session session) {
        var graph = Graph.of(session);
        var page = session.remoteAccountId();
        var comments =
                graph.get(page + "/published_posts", Map.of("fields", "id,comments.limit(1){id,from}", "limit", "1"));
        var engagement = GraphAnswers.failure(graph.get(page, Map.of("fields", "id,can_post")));
        return List.of(
                new Probe(
                        Right.PUBLISH,
                        GraphAnswers.failure(graph.upload(
                                page + "/photos",
                                Map.of("published", "false", "temporary", "true"),
                                "image/png",
                                PIXEL))),
                new Probe(
                        Right.READ_POSTS,
                        GraphAnswers.failure(
                                graph.get(page + "/published_posts", Map.of("fields", "id", "limit", "1")))),
                new Probe(Right.READ_COMMENTS, GraphAnswers.failure(comments)),
                new Probe(Right.REPLY, engagement),
                new Probe(Right.MODERATE, engagement),
                new Probe(
                        Right.MESSAGE,
                        GraphAnswers.failure(graph.get(
                                page + "/conversations",
                                Map.of("platform", "messenger", "fields", "id", "limit", "1")))),
                new Probe(
                        Right.MEASURE,
                        GraphAnswers.failure(graph.get(
                                page + "/insights", Map.of("metric", "page_post_engagements", "period", "day")))));
    }
}
