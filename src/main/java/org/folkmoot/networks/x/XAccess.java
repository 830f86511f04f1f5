package org.folkmoot.networks.x;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.Exchange;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Request;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Connects one account with the tokens that the council's own app holds for it. An access token lives two hours; a
 * refresh token works once and brings the next one, so the new pair is kept before it is used.
 */
final class XAccess implements ConnectsAccounts, RenewsAccess {

    static final String ACCESS = "accessToken";

    static final String REFRESH = "refreshToken";
    static final String CLIENT = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    /** The word with which an administrator says that X has approved the council's use. */
    static final String APPROVAL = "approval";

    static final String YES = "approved";
    private static final URI API = URI.create("https://api.x.com");

    /** A white image of one pixel: media that no post refers to is seen by nobody and ends by itself. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(APPROVAL, false, true, "", List.of(YES)),
                new Field(CLIENT, false, true, ""),
                new Field(CLIENT_SECRET, true, true, ""),
                new Field(ACCESS, true, true, ""),
                new Field(REFRESH, true, true, ""),
                new Field(XWebhook.CONSUMER_SECRET, true, false, ""),
                new Field(XWebhook.APP_TOKEN, true, false, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return API;
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        if (!approved(answers)) {
            return new Linking.Refused(List.of(Problem.of(APPROVAL, "networks.problem.xApproval")));
        }
        var secrets = new HashMap<String, String>();
        for (var field : fields()) {
            secrets.put(field.name(), answers.getOrDefault(field.name(), "").strip());
        }
        secrets.remove(APPROVAL);
        secrets.values().removeIf(String::isEmpty);
        return switch (me(new XApi(http, base, secrets.getOrDefault(ACCESS, "")))) {
            case Answer.Got<JsonNode>(var body) -> linked(base, body.path("data"), secrets);
            case Answer.Failed<JsonNode>(Outcome.AuthExpired wrong) -> renewed(http, base, secrets);
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
        };
    }

    static boolean approved(Map<String, String> answers) {
        return answers.getOrDefault(APPROVAL, "").strip().equalsIgnoreCase(YES);
    }

    /** The access token that was typed may be older than two hours; the refresh token then says who it is. */
    private static Linking renewed(GuardedHttp http, URI base, Map<String, String> secrets) {
        return switch (refresh(http, base, secrets)) {
            case Answer.Failed<Map<String, String>> failed ->
                new Linking.Refused(List.of(Problem.of(ACCESS, "networks.problem.xToken")));
            case Answer.Got<Map<String, String>>(var fresh) ->
                switch (me(new XApi(http, base, fresh.getOrDefault(ACCESS, "")))) {
                    case Answer.Got<JsonNode>(var body) -> linked(base, body.path("data"), fresh);
                    case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
                };
        };
    }

    private static Linking linked(URI base, JsonNode user, Map<String, String> secrets) {
        var handle = user.path("username").asString();
        return new Linking.Linked(
                user.path("id").asString(),
                handle,
                user.path("name").asString(handle),
                Linking.Kind.ACCOUNT,
                URI.create("https://x.com/" + handle),
                Map.copyOf(secrets),
                base,
                new X().capabilities().rights(),
                null);
    }

    @Override
    public Answer<Map<String, String>> renew(Session session) {
        return refresh(session.http(), session.base(), session.secrets());
    }

    private static Answer<Map<String, String>> refresh(GuardedHttp http, URI base, Map<String, String> secrets) {
        var client = secrets.getOrDefault(CLIENT, "") + ":" + secrets.getOrDefault(CLIENT_SECRET, "");
        var request = Request.form(
                        base,
                        "/2/oauth2/token",
                        Map.of("grant_type", "refresh_token", "refresh_token", secrets.getOrDefault(REFRESH, "")))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)));
        var exchange = http.send(request);
        if (exchange instanceof Exchange.Answered answered && answered.ok()) {
            var tokens = Json.parse(answered.body())
                    .filter(body -> !body.path("access_token").asString("").isEmpty());
            if (tokens.isPresent()) {
                return Answer.of(kept(secrets, tokens.get()));
            }
        }
        return Answer.failed(new XErrors(http).failure(exchange, true));
    }

    /** An answer without a new refresh token leaves the old one in place. */
    private static Map<String, String> kept(Map<String, String> secrets, JsonNode tokens) {
        var fresh = new HashMap<>(secrets);
        fresh.put(ACCESS, tokens.path("access_token").asString());
        var next = tokens.path("refresh_token").asString("");
        if (!next.isEmpty()) {
            fresh.put(REFRESH, next);
        }
        return Map.copyOf(fresh);
    }

    /** X has no call that tries the right to hide without hiding: it stands with the account's own token. */
    @Override
    public List<Probe> probe(Session session) {
        var api = XApi.of(session);
        var account = session.remoteAccountId();
        var me = failure(me(api));
        var write = me == null ? failure(api.upload("tweet_image", "image/png", PIXEL)) : me;
        return List.of(
                new Probe(Right.PUBLISH, write),
                new Probe(Right.REPLY, write),
                new Probe(Right.MODERATE, me),
                new Probe(Right.MEASURE, me),
                new Probe(
                        Right.READ_POSTS,
                        failure(api.get("/2/users/" + account + "/tweets", Map.of("max_results", "5")))),
                new Probe(
                        Right.READ_COMMENTS,
                        failure(api.get("/2/users/" + account + "/mentions", Map.of("max_results", "5")))));
    }

    private static Answer<JsonNode> me(XApi api) {
        return api.get("/2/users/me", Map.of("user.fields", "id,name,username,public_metrics"));
    }

    private static Outcome.@Nullable Failure failure(Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> works -> null;
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
