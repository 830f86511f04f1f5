package org.folkmoot.networks.youtube;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Connects the one channel that somebody chose when they allowed the council's own app to act on it. A channel of a Brand
 * Account belongs to several people; one of a person's own Google account goes with that person, and is only taken when
 * they say that it is the council's.
 */
final class YouTubeAccess implements ConnectsAccounts, RenewsAccess {

    static final String ACCESS = "accessToken";
    static final String REFRESH = "refreshToken";
    static final String CLIENT = "clientId";
    static final String CLIENT_SECRET = "clientSecret";

    /** When the refresh token ends; only where Google says so. */
    static final String ENDS = "endsAt";

    private static final String OWN = "ownAccount";
    static final URI API = URI.create("https://www.googleapis.com");

    @Override
    public List<Field> fields() {
        var fields = new ArrayList<>(List.of(
                new Field(CLIENT, false, true, ""),
                new Field(CLIENT_SECRET, true, true, ""),
                new Field(REFRESH, true, true, "")));
        fields.addAll(declared());
        return fields;
    }

    /** What the channel's owner says of it, however they sign in. */
    static List<Field> declared() {
        return List.of(
                new Field(YouTubeDeclared.VISIBILITY, false, true, "public", List.of("public", "unlisted", "private")),
                new Field(YouTubeDeclared.FOR_CHILDREN, false, true, "no", List.of("no", "yes")),
                new Field(YouTubeDeclared.CATEGORY, false, true, "22", YouTubeDeclared.CATEGORIES),
                new Field(OWN, false, false, "", List.of("yes")));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return API;
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var problems = YouTubeDeclared.problems(answers);
        if (!problems.isEmpty()) {
            return new Linking.Refused(problems);
        }
        var secrets = new HashMap<String, String>();
        for (var field : List.of(CLIENT, CLIENT_SECRET, REFRESH)) {
            secrets.put(field, answers.getOrDefault(field, "").strip());
        }
        secrets.put(YouTubeDeclared.KEPT, YouTubeDeclared.of(answers).kept());
        return switch (new YouTubeTokens(http, base, secrets).renew()) {
            case Answer.Failed<Map<String, String>>(Outcome.AuthExpired ended) ->
                refused(REFRESH, "networks.problem.youtubeRefresh");
            case Answer.Failed<Map<String, String>>(Outcome.Rejected(var reason, var said)) ->
                refused(CLIENT_SECRET, "networks.problem.youtubeClient");
            case Answer.Failed<Map<String, String>>(var failure) -> new Linking.Failed(failure);
            case Answer.Got<Map<String, String>>(var fresh) -> inspected(new YouTubeTokens(http, base, fresh), answers);
        };
    }

    private static Linking inspected(YouTubeTokens tokens, Map<String, String> answers) {
        return switch (tokens.inspect()) {
            case Answer.Failed<YouTubeTokens.Inspected>(var failure) -> new Linking.Failed(failure);
            case Answer.Got<YouTubeTokens.Inspected>(var token) ->
                objection(token, answers)
                        .<Linking>map(problem -> new Linking.Refused(List.of(problem)))
                        .orElseGet(() -> channel(tokens, token));
        };
    }

    /** Why a channel that goes with one person is not taken unasked. */
    static Optional<Problem> objection(YouTubeTokens.Inspected token, Map<String, String> answers) {
        var own = answers.getOrDefault(OWN, "").strip().equalsIgnoreCase("yes");
        return token.email().isEmpty() || token.brand() || own
                ? Optional.empty()
                : Optional.of(Problem.of(OWN, "networks.problem.youtubeOwnAccount", Map.of("email", token.email())));
    }

    private static Linking channel(YouTubeTokens tokens, YouTubeTokens.Inspected token) {
        return switch (YouTubeChannel.mine(api(tokens), "snippet,contentDetails")) {
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said)) ->
                refused(REFRESH, "networks.problem.youtubeChannel");
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
            case Answer.Got<JsonNode>(var channel) -> linked(tokens, token, channel);
        };
    }

    static Linking.Linked linked(YouTubeTokens tokens, YouTubeTokens.Inspected token, JsonNode channel) {
        var identity = YouTubeChannel.identity(channel);
        return new Linking.Linked(
                identity.remoteId(),
                identity.handle(),
                identity.name(),
                kind(token),
                YouTubeChannel.address(channel),
                tokens.secrets(),
                tokens.base(),
                new YouTubeGrant(token.scopes()).granted(),
                YouTubeTokens.ends(tokens.secrets()));
    }

    private static Linking.Kind kind(YouTubeTokens.Inspected token) {
        if (token.email().isEmpty()) {
            return Linking.Kind.ACCOUNT;
        }
        return token.brand() ? Linking.Kind.PAGE : Linking.Kind.PERSON;
    }

    private static Linking refused(String field, String key) {
        return new Linking.Refused(List.of(Problem.of(field, key)));
    }

    @Override
    public Answer<Map<String, String>> renew(Session session) {
        return tokens(session).renew();
    }

    @Override
    public @Nullable Instant ends(Map<String, String> secrets) {
        return YouTubeTokens.ends(secrets);
    }

    /** What writes leaves something that people see, so that the scopes answer for it. */
    @Override
    public List<Probe> probe(Session session) {
        var api = YouTubeApi.of(session);
        var live = failure(YouTubeChannel.mine(api, "id"));
        if (live != null) {
            return all(live);
        }
        return switch (tokens(session).inspect()) {
            case Answer.Failed<YouTubeTokens.Inspected>(var failure) -> all(failure);
            case Answer.Got<YouTubeTokens.Inspected>(var token) ->
                probes(api, session.remoteAccountId(), new YouTubeGrant(token.scopes()));
        };
    }

    private static List<Probe> all(Outcome.Failure failure) {
        return new YouTube()
                .capabilities().rights().stream()
                        .map(right -> new Probe(right, failure))
                        .toList();
    }

    private static List<Probe> probes(YouTubeApi api, String channel, YouTubeGrant grant) {
        var probes = new ArrayList<Probe>();
        for (var right : new YouTube().capabilities().rights()) {
            probes.add(
                    new Probe(right, grant.granted().contains(right) ? tried(api, channel, right) : grant.refusal()));
        }
        return probes;
    }

    private static Outcome.@Nullable Failure tried(YouTubeApi api, String channel, Right right) {
        return right == Right.READ_COMMENTS
                ? failure(api.get("commentThreads", YouTubeReading.threads(channel, "", 1)))
                : null;
    }

    private static Outcome.@Nullable Failure failure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Got<?> works -> null;
            case Answer.Failed<?>(var failure) -> failure;
        };
    }

    private static YouTubeTokens tokens(Session session) {
        return new YouTubeTokens(session.http(), session.base(), session.secrets());
    }

    static YouTubeApi api(YouTubeTokens tokens) {
        return new YouTubeApi(tokens.http(), tokens.base(), tokens.secrets().getOrDefault(ACCESS, ""));
    }
}
