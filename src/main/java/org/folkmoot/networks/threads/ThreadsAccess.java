package org.folkmoot.networks.threads;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.graph.Graph;
import org.folkmoot.networks.graph.GraphAnswers;
import org.folkmoot.networks.graph.TokenDetails;
import tools.jackson.databind.JsonNode;

/**
 * Connects an account with a token of its own, which is not Instagram's. It lives for 60 days and is renewed while it does;
 * once it has ended somebody has to sign in again (developers.facebook.com/documentation/threads, read 2026-11-22).
 */
final class ThreadsAccess implements ConnectsAccounts, Identifies, RenewsAccess {

    static final String TOKEN = "accessToken";
    static final URI HOST = URI.create("https://graph.threads.com");

    /** When the token ends, in seconds since 1970. */
    private static final String ENDS = "endsAt";

    private static final Duration LIFE = Duration.ofDays(60);

    /** Ten days after it was given, which leaves fifty to notice that it was not renewed. */
    private static final Duration LEFT_WHEN_DUE = Duration.ofDays(50);

    private static final String PROFILE = "id,username,name";
    private static final Map<String, Set<Right>> PERMISSIONS = Map.of(
            "threads_basic", Set.of(Right.READ_POSTS),
            "threads_content_publish", Set.of(Right.PUBLISH),
            "threads_read_replies", Set.of(Right.READ_COMMENTS),
            "threads_manage_replies", Set.of(Right.REPLY, Right.MODERATE),
            "threads_manage_insights", Set.of(Right.MEASURE));
    private static final Set<Right> ALL = EnumSet.of(
            Right.PUBLISH, Right.READ_POSTS, Right.READ_COMMENTS, Right.REPLY, Right.MODERATE, Right.MEASURE);

    @Override
    public List<Field> fields() {
        return List.of(new Field(TOKEN, true, true, ""), new Field(Graph.APP_SECRET, true, false, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return HOST;
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var token = answers.getOrDefault(TOKEN, "").strip();
        var graph = ThreadsErrors.graph(http, base, token);
        return switch (graph.get(ThreadsPosting.ME, Map.of("fields", PROFILE))) {
            case Answer.Got<JsonNode>(var profile) ->
                linked(
                        graph,
                        base,
                        profile,
                        answers.getOrDefault(Graph.APP_SECRET, "").strip());
            case Answer.Failed<JsonNode>(Outcome.AuthExpired wrong) -> refused();
            case Answer.Failed<JsonNode>(Outcome.Rejected wrong) -> refused();
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
        };
    }

    private static Linking refused() {
        return new Linking.Refused(List.of(Problem.of(TOKEN, "networks.problem.threadsToken")));
    }

    private static Linking linked(Graph graph, URI base, JsonNode profile, String appSecret) {
        var handle = profile.path("username").asString();
        var details = TokenDetails.of(graph);
        var told = details.expiry();
        var ends = told == null ? Instant.now().plus(LIFE).truncatedTo(ChronoUnit.SECONDS) : told;
        return new Linking.Linked(
                profile.path("id").asString(),
                handle,
                profile.path("name").asString(handle),
                Linking.Kind.ACCOUNT,
                URI.create("https://www.threads.com/@" + handle),
                secrets(appSecret.isEmpty() ? Map.of() : Map.of(Graph.APP_SECRET, appSecret), graph.token(), ends),
                base,
                details.granted(PERMISSIONS, ALL),
                ends);
    }

    private static Map<String, String> secrets(Map<String, String> before, String token, Instant ends) {
        var secrets = new HashMap<>(before);
        secrets.put(TOKEN, token);
        secrets.put(ENDS, String.valueOf(ends.getEpochSecond()));
        return Map.copyOf(secrets);
    }

    @Override
    public Answer<Map<String, String>> renew(Session session) {
        return switch (ThreadsErrors.beside(session)
                .get("refresh_access_token", Map.of("grant_type", "th_refresh_token"))) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var body) -> {
                var seconds = body.path("expires_in").asLong(LIFE.toSeconds());
                yield Answer.of(secrets(
                        session.secrets(),
                        body.path("access_token").asString(session.secret(TOKEN)),
                        Instant.now().plusSeconds(seconds)));
            }
        };
    }

    @Override
    public boolean due(Map<String, String> secrets, Instant now) {
        return ends(secrets).minus(LEFT_WHEN_DUE).isBefore(now);
    }

    @Override
    public Instant ends(Map<String, String> secrets) {
        return Instant.ofEpochSecond(Long.parseLong(secrets.getOrDefault(ENDS, "0")));
    }

    @Override
    public Answer<Identity> identify(Session session) {
        return switch (ThreadsErrors.graph(session).get(ThreadsPosting.ME, Map.of("fields", PROFILE))) {
            case Answer.Got<JsonNode>(var profile) -> {
                var handle = profile.path("username").asString("");
                yield Answer.of(new Identity(
                        profile.path("id").asString(""),
                        handle,
                        profile.path("name").asString(handle)));
            }
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    /** Answers are managed with the right that reads them all; there is nothing harmless to write. */
    @Override
    public List<Probe> probe(Session session) {
        var graph = ThreadsErrors.graph(session);
        var posts = graph.get(ThreadsPosting.ME + "/threads", Map.of("fields", "id", "limit", "1"));
        var answers = GraphAnswers.failure(
                graph.get(ThreadsPosting.ME + "/replies", Map.of("fields", "id,hide_status", "limit", "1")));
        return List.of(
                new Probe(Right.PUBLISH, GraphAnswers.failure(ThreadsQuota.read(session))),
                new Probe(Right.READ_POSTS, GraphAnswers.failure(posts)),
                new Probe(Right.READ_COMMENTS, answers),
                new Probe(Right.REPLY, answers),
                new Probe(Right.MODERATE, answers),
                new Probe(
                        Right.MEASURE,
                        GraphAnswers.failure(graph.get(
                                ThreadsPosting.ME + "/threads_insights", Map.of("metric", "followers_count")))));
    }
}
