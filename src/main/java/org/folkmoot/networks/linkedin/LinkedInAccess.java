package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Connects one page with the token of somebody who has a role on it, made with the council's own app. */
final class LinkedInAccess implements ConnectsAccounts, RenewsAccess, Identifies {

    static final String ACCESS = "accessToken";
    static final String REFRESH = "refreshToken";
    static final String CLIENT = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    private static final String PAGE = "page";
    static final URI API = URI.create("https://api.linkedin.com");
    private static final Pattern PERSON = Pattern.compile("(?i).*linkedin\\.com/in/.*");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(?:https?://)?(?:[\\w-]+\\.)*linkedin\\.com/(?:company|showcase|school)/([^/?#]+).*");

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(PAGE, false, true, ""),
                new Field(CLIENT, false, true, ""),
                new Field(CLIENT_SECRET, true, true, ""),
                new Field(ACCESS, true, true, ""),
                new Field(REFRESH, true, false, ""),
                new Field(LinkedInWebhook.APPLICATION, false, false, ""));
    }

    @Override
    public URI base(Map<String, String> answers) {
        return API;
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        var typed = answers.getOrDefault(PAGE, "").strip();
        var name = name(typed);
        if (PERSON.matcher(typed).matches()) {
            return refused(PAGE, "networks.problem.linkedinPerson");
        }
        if (!name.matches("[\\p{L}\\p{N}._%-]{1,100}")) {
            return refused(PAGE, "networks.problem.linkedinPage");
        }
        var secrets = secrets(answers);
        return secrets.get(REFRESH).isEmpty()
                ? inspected(new LinkedInTokens(http, base, secrets), null, name)
                : renewed(new LinkedInTokens(http, base, secrets), name);
    }

    private static Map<String, String> secrets(Map<String, String> answers) {
        var secrets = new HashMap<String, String>();
        for (var field : List.of(CLIENT, CLIENT_SECRET, ACCESS, REFRESH)) {
            secrets.put(field, answers.getOrDefault(field, "").strip());
        }
        var application = answers.getOrDefault(LinkedInWebhook.APPLICATION, "").strip();
        if (!application.isEmpty()) {
            secrets.put(LinkedInWebhook.APPLICATION, application);
        }
        return secrets;
    }

    /** Used at once, so that it is known to work and until when. */
    private static Linking renewed(LinkedInTokens tokens, String name) {
        return switch (tokens.renew()) {
            case Answer.Failed<LinkedInTokens.Renewed>(Outcome.RetryLater later) -> new Linking.Failed(later);
            case Answer.Failed<LinkedInTokens.Renewed>(var failure) ->
                refused(REFRESH, "networks.problem.linkedinRefresh");
            case Answer.Got<LinkedInTokens.Renewed>(var fresh) ->
                inspected(new LinkedInTokens(tokens.http(), tokens.base(), fresh.secrets()), fresh.endsAt(), name);
        };
    }

    private static Linking inspected(LinkedInTokens tokens, @Nullable Instant endsAt, String name) {
        return switch (tokens.inspect()) {
            case Answer.Failed<LinkedInTokens.Inspected>(Outcome.AuthExpired wrong) ->
                refused(CLIENT_SECRET, "networks.problem.linkedinClient");
            case Answer.Failed<LinkedInTokens.Inspected>(var failure) -> new Linking.Failed(failure);
            case Answer.Got<LinkedInTokens.Inspected>(var token)
            when !token.active() -> refused(ACCESS, "networks.problem.linkedinToken");
            case Answer.Got<LinkedInTokens.Inspected>(var token) ->
                page(tokens, token.scopes(), endsAt == null ? token.endsAt() : endsAt, name);
        };
    }

    private static Linking page(LinkedInTokens tokens, Set<String> scopes, @Nullable Instant endsAt, String name) {
        var api = api(tokens);
        return switch (organization(api, name)) {
            case Answer.Failed<JsonNode>(Outcome.Rejected(var reason, var said)) ->
                refused(PAGE, "networks.problem.linkedinPage");
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
            case Answer.Got<JsonNode>(var page) when !page.has("id") -> refused(PAGE, "networks.problem.linkedinPage");
            case Answer.Got<JsonNode>(var page) ->
                switch (LinkedInGrant.roles(api, page.path("id").asString())) {
                    case Answer.Failed<Set<String>>(var failure) -> new Linking.Failed(failure);
                    case Answer.Got<Set<String>>(var roles)
                    when roles.isEmpty() -> refused(PAGE, "networks.problem.linkedinRole");
                    case Answer.Got<Set<String>>(var roles) ->
                        linked(tokens, new LinkedInGrant(scopes, roles), endsAt, page);
                };
        };
    }

    static Linking.Linked linked(LinkedInTokens tokens, LinkedInGrant grant, @Nullable Instant endsAt, JsonNode page) {
        var id = page.path("id").asString();
        var vanity = page.path("vanityName").asString(id);
        var kind = page.path("primaryOrganizationType").asString("").equals("BRAND") ? "showcase" : "company";
        return new Linking.Linked(
                id,
                vanity,
                page.path("localizedName").asString(vanity),
                Linking.Kind.PAGE,
                URI.create("https://www.linkedin.com/" + kind + "/" + vanity),
                Map.copyOf(tokens.secrets()),
                tokens.base(),
                grant.granted(),
                endsAt);
    }

    /** By its number, or by the name in its address. */
    private static Answer<JsonNode> organization(LinkedInApi api, String name) {
        if (name.matches("\\d+")) {
            return api.get("/rest/organizations/" + name);
        }
        return switch (api.find("/rest/organizations?q=vanityName&vanityName=" + new Urn(name).encoded())) {
            case Answer.Got<JsonNode>(var body) ->
                Answer.of(body.path("elements").path(0));
            case Answer.Failed<JsonNode> failed -> failed;
        };
    }

    private static String name(String typed) {
        var address = ADDRESS.matcher(typed);
        return address.matches() ? address.group(1) : typed;
    }

    private static Linking refused(String field, String key) {
        return new Linking.Refused(List.of(Problem.of(field, key)));
    }

    @Override
    public Answer<Map<String, String>> renew(Session session) {
        return switch (tokens(session).renew()) {
            case Answer.Got<LinkedInTokens.Renewed>(var fresh) -> Answer.of(fresh.secrets());
            case Answer.Failed<LinkedInTokens.Renewed>(var failure) -> Answer.failed(failure);
        };
    }

    @Override
    public Answer<Identity> identify(Session session) {
        return switch (organization(LinkedInApi.of(session), session.remoteAccountId())) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var page) -> {
                var id = page.path("id").asString();
                var vanity = page.path("vanityName").asString(id);
                yield Answer.of(
                        new Identity(id, vanity, page.path("localizedName").asString(vanity)));
            }
        };
    }

    /** What writes is tried by asking for a place to upload to, which nobody sees and which ends by itself. */
    @Override
    public List<Probe> probe(Session session) {
        var api = LinkedInApi.of(session);
        var page = Urn.organization(session.remoteAccountId());
        return switch (LinkedInGrant.roles(api, session.remoteAccountId())) {
            case Answer.Failed<Set<String>>(var failure) -> all(failure);
            case Answer.Got<Set<String>>(var roles) ->
                switch (tokens(session).inspect()) {
                    case Answer.Failed<LinkedInTokens.Inspected>(var failure) -> all(failure);
                    case Answer.Got<LinkedInTokens.Inspected>(var token) ->
                        probes(api, page, new LinkedInGrant(token.scopes(), roles));
                };
        };
    }

    private static List<Probe> all(Outcome.Failure failure) {
        return new LinkedIn()
                .capabilities().rights().stream()
                        .map(right -> new Probe(right, failure))
                        .toList();
    }

    private static List<Probe> probes(LinkedInApi api, Urn page, LinkedInGrant grant) {
        var probes = new ArrayList<Probe>();
        for (var right : new LinkedIn().capabilities().rights()) {
            var failure = grant.granted().contains(right) ? tried(api, page, right) : grant.refusal(right);
            probes.add(new Probe(right, failure));
        }
        return probes;
    }

    private static Outcome.@Nullable Failure tried(LinkedInApi api, Urn page, Right right) {
        var owner = page.encoded();
        return switch (right) {
            case PUBLISH -> failure(api.post("/rest/images?action=initializeUpload", LinkedInUploads.asked(page)));
            case READ_POSTS -> failure(api.find("/rest/posts?q=author&author=" + owner + "&count=1"));
            case READ_COMMENTS -> failure(api.find(LinkedInReading.notifications(page, Instant.now(), 0, 1)));
            case MEASURE -> failure(api.get(LinkedInFigures.followers(page)));
            case REPLY, MODERATE, MESSAGE -> null;
        };
    }

    private static Outcome.@Nullable Failure failure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Got<?> works -> null;
            case Answer.Failed<?>(var failure) -> failure;
        };
    }

    private static LinkedInTokens tokens(Session session) {
        return new LinkedInTokens(session.http(), session.base(), session.secrets());
    }

    static LinkedInApi api(LinkedInTokens tokens) {
        return new LinkedInApi(
                tokens.http(),
                tokens.base(),
                tokens.secrets().getOrDefault(ACCESS, ""),
                !tokens.secrets().getOrDefault(REFRESH, "").isEmpty());
    }
}
