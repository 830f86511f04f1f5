package org.folkmoot.networks.instagram;

import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
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

/** Connects the professional account that is linked to a page, with the token that the council's app holds for the page. */
final class InstagramAccess implements ConnectsAccounts, Identifies {

    static final String PAGE = "pageId";

    static final Map<String, Set<Right>> PERMISSIONS = Map.of(
            "instagram_content_publish", Set.of(Right.PUBLISH),
            "instagram_basic", Set.of(Right.READ_POSTS),
            "instagram_manage_comments", Set.of(Right.READ_COMMENTS, Right.REPLY, Right.MODERATE),
            "instagram_manage_messages", Set.of(Right.MESSAGE),
            "instagram_manage_insights", Set.of(Right.MEASURE));

    static final Set<Right> ALL = EnumSet.of(
            Right.PUBLISH,
            Right.READ_POSTS,
            Right.READ_COMMENTS,
            Right.REPLY,
            Right.MODERATE,
            Right.MESSAGE,
            Right.MEASURE);

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(PAGE, false, true, ""),
                new Field(Graph.TOKEN, true, true, ""),
                new Field(Graph.APP_SECRET, true, true, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return Graph.HOST;
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var page = answers.getOrDefault(PAGE, "").strip();
        if (!page.matches("\\d{1,30}")) {
            return refused(PAGE, "networks.problem.facebookPage");
        }
        var graph = new Graph(
                http,
                base,
                answers.getOrDefault(Graph.TOKEN, "").strip(),
                answers.getOrDefault(Graph.APP_SECRET, "").strip());
        return switch (graph.get(page, Map.of("fields", "id,instagram_business_account{id,username,name}"))) {
            case Answer.Got<JsonNode>(var found) -> linked(graph, base, page, found.path("instagram_business_account"));
            case Answer.Failed<JsonNode>(Outcome.AuthExpired(var kind, var d)) ->
                d.body().contains("appsecret_proof")
                        ? refused(Graph.APP_SECRET, "networks.problem.facebookSecret")
                        : refused(Graph.TOKEN, "networks.problem.facebookToken");
            case Answer.Failed<JsonNode>(Outcome.Rejected unknown) -> refused(PAGE, "networks.problem.facebookPage");
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
        };
    }

    private static Linking refused(String field, String why) {
        return new Linking.Refused(List.of(Problem.of(field, why)));
    }

    /** Only professional accounts are linked to pages; a personal one is not there at all. */
    private static Linking linked(Graph graph, URI base, String page, JsonNode account) {
        if (!account.has("id")) {
            return refused(PAGE, "networks.problem.instagramNotLinked");
        }
        var details = TokenDetails.of(graph);
        return linked(graph, base, page, account, details.granted(PERMISSIONS, ALL), details.expiry());
    }

    static Linking.Linked linked(
            Graph graph, URI base, String page, JsonNode account, Set<Right> granted, @Nullable Instant expires) {
        var id = account.path("id").asString();
        var handle = account.path("username").asString(id);
        return new Linking.Linked(
                id,
                handle,
                account.path("name").asString(handle),
                Linking.Kind.ACCOUNT,
                URI.create("https://www.instagram.com/" + handle),
                Map.of(
                        PAGE,
                        page,
                        Graph.TOKEN,
                        graph.token(),
                        Graph.APP_SECRET,
                        graph.appSecret(),
                        HubCalls.VERIFY_TOKEN,
                        Signatures.newWord()),
                base,
                granted,
                expires);
    }

    /** Asked of the page, so that an account that was unlinked and replaced is noticed. */
    @Override
    public Answer<Identity> identify(Session session) {
        var answer = InstagramErrors.graph(session)
                .get(session.secret(PAGE), Map.of("fields", "instagram_business_account{id,username,name}"));
        return switch (answer) {
            case Answer.Got<JsonNode>(var page) -> {
                var account = page.path("instagram_business_account");
                var id = account.path("id").asString("");
                var handle = account.path("username").asString(id);
                yield Answer.of(new Identity(id, handle, account.path("name").asString(handle)));
            }
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    /** The right to publish is that which lets the quota be read. */
    @Override
    public List<Probe> probe(Session session) {
        var graph = InstagramErrors.graph(session);
        var media = session.remoteAccountId() + "/media";
        var comments = GraphAnswers.failure(
                graph.get(media, Map.of("fields", "id,comments.limit(1){id,text,username}", "limit", "1")));
        return List.of(
                new Probe(Right.PUBLISH, GraphAnswers.failure(InstagramQuota.read(session))),
                new Probe(
                        Right.READ_POSTS, GraphAnswers.failure(graph.get(media, Map.of("fields", "id", "limit", "1")))),
                new Probe(Right.READ_COMMENTS, comments),
                new Probe(Right.REPLY, comments),
                new Probe(Right.MODERATE, comments),
                new Probe(
                        Right.MESSAGE,
                        GraphAnswers.failure(graph.get(
                                session.secret(PAGE) + "/conversations",
                                Map.of("platform", "instagram", "fields", "id", "limit", "1")))),
                new Probe(
                        Right.MEASURE,
                        GraphAnswers.failure(graph.get(
                                session.remoteAccountId() + "/insights",
                                Map.of("metric", "reach", "period", "day", "metric_type", "total_value")))));
    }
}
