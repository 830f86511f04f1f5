package org.folkmoot.networks.mastodon;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Connects with an access token that the account's owner makes on their server; it has no end of its own. */
final class MastodonAccess implements ConnectsAccounts {

    static final String SERVER = "server";

    /** No server gives this number, so a change of it changes nothing and still says whether we may. */
    private static final String NOTHING = "0";

    @Override
    public List<Field> fields() {
        return List.of(new Field(SERVER, false, true, ""), new Field(MastodonApi.TOKEN, true, true, ""));
    }

    @Override
    public boolean numbersByServer() {
        return true;
    }

    /** An address with or without https://, or the account's whole name, such as @dunmere@social.example. */
    @Override
    public URI base(Map<String, String> answers) {
        var typed = answers.getOrDefault(SERVER, "").strip();
        var host = typed.replaceFirst("^https?://", "").replaceFirst("/.*$", "").replaceFirst("^.*@", "");
        try {
            return new URI("https://" + host);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        if (base.getHost() == null) {
            return refused(SERVER, "networks.problem.mastodonServer");
        }
        var token = answers.getOrDefault(MastodonApi.TOKEN, "").strip();
        var api = new MastodonApi(http, base, token);
        return switch (api.get("/api/v1/accounts/verify_credentials", Map.of())) {
            case Answer.Got<JsonNode>(var account) when account.has("acct") -> linked(api, account);
            case Answer.Got<JsonNode>(var strange) -> refused(SERVER, "networks.problem.mastodonServer");
            case Answer.Failed<JsonNode>(Outcome.AuthExpired wrong) ->
                refused(MastodonApi.TOKEN, "networks.problem.mastodonToken");
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said)) ->
                reason == Outcome.Reason.GONE
                        ? refused(SERVER, "networks.problem.mastodonServer")
                        : refused(MastodonApi.TOKEN, "networks.problem.mastodonToken");
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
        };
    }

    /** The part of an account's name after the @ may be another one than the server's address. */
    private static Linking linked(MastodonApi api, JsonNode account) {
        var host = api.base().getHost();
        var domain = MastodonServer.instance(api) instanceof Answer.Got<JsonNode>(var instance)
                ? instance.path("domain").asString(host)
                : host;
        var handle = account.path("username").asString() + "@" + domain;
        var name = account.path("display_name").asString("");
        return new Linking.Linked(
                account.path("id").asString(),
                handle,
                name.isBlank() ? handle : name,
                Linking.Kind.ACCOUNT,
                URI.create(account.path("url").asString(api.base().toString())),
                Map.of(MastodonApi.TOKEN, api.token()),
                api.base(),
                EnumSet.complementOf(EnumSet.of(Right.MESSAGE)),
                null);
    }

    private static Linking refused(String field, String key) {
        return new Linking.Refused(List.of(Problem.of(field, key)));
    }

    @Override
    public List<Probe> probe(Session session) {
        var api = MastodonApi.of(session);
        var account = "/api/v1/accounts/" + session.remoteAccountId() + "/statuses";
        var write = refusal(api.touch("/api/v1/statuses/" + NOTHING));
        var upload = refusal(api.touch("/api/v1/media/" + NOTHING));
        return List.of(
                new Probe(Right.PUBLISH, write == null ? upload : write),
                new Probe(Right.REPLY, write),
                new Probe(Right.READ_POSTS, refusal(api.get(account, Map.of("limit", "1")))),
                new Probe(Right.READ_COMMENTS, refusal(api.get("/api/v1/notifications", Map.of("limit", "1")))),
                new Probe(Right.MODERATE, refusal(api.get("/api/v1/blocks", Map.of("limit", "1")))),
                new Probe(Right.MEASURE, refusal(api.get("/api/v1/accounts/verify_credentials", Map.of()))));
    }

    /** That there is nothing to change is not asked of somebody who may not change anything. */
    private static Outcome.@Nullable Failure refusal(Answer<JsonNode> answer) {
        return switch (answer) {
            case Answer.Got<JsonNode> works -> null;
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said))
            when reason == Outcome.Reason.GONE || reason == Outcome.Reason.VALIDATION -> null;
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
