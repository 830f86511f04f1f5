package org.folkmoot.networks.bluesky;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.folkmoot.foundation.Problem;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.ConnectsAccounts;
import org.folkmoot.networks.GuardedHttp;
import org.folkmoot.networks.Identifies;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Linking;
import org.folkmoot.networks.Outcome;
import org.folkmoot.networks.Probe;
import org.folkmoot.networks.RenewsAccess;
import org.folkmoot.networks.Right;
import org.folkmoot.networks.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Signs in with a handle and an app password. The access token lives about two hours, the refresh token about 90 days;
 * sign-ins are limited to 30 in 5 minutes, so the app password is only used again when the refresh token is gone.
 */
final class BlueskyAccess implements ConnectsAccounts, Identifies, RenewsAccess {

    static final String ACCESS = "accessJwt";
    static final String REFRESH = "refreshJwt";
    private static final String HANDLE = "handle";
    private static final String PASSWORD = "password";
    static final String SERVICE = "service";
    static final String USUAL_SERVICE = "https://bsky.social";

    /** All but private messages, which are not read here. */
    static final Set<Right> RIGHTS = Set.copyOf(EnumSet.complementOf(EnumSet.of(Right.MESSAGE)));

    /** A transparent image of one pixel: an upload that no post refers to is seen by nobody and swept up by the server. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(HANDLE, false, true, ""),
                new Field(PASSWORD, true, true, ""),
                new Field(SERVICE, false, true, USUAL_SERVICE));
    }

    /** With or without https:// in front; an address without a host is refused when connecting. */
    @Override
    public URI base(Map<String, String> answers) {
        var service = answers.getOrDefault(SERVICE, "").strip().replaceAll("/+$", "");
        if (service.isEmpty()) {
            return URI.create(USUAL_SERVICE);
        }
        try {
            return new URI(service.contains("://") ? service : "https://" + service);
        } catch (URISyntaxException e) {
            return URI.create("");
        }
    }

    @Override
    public Linking connect(GuardedHttp http, URI base, Map<String, String> answers) {
        if (base.getHost() == null) {
            return new Linking.Refused(List.of(Problem.of(SERVICE, "networks.problem.blueskyService")));
        }
        var handle = answers.getOrDefault(HANDLE, "").strip().replaceFirst("^@", "");
        return switch (signIn(new Xrpc(http, base, ""), handle, answers.getOrDefault(PASSWORD, ""))) {
            case Answer.Failed<JsonNode>(Outcome.AuthExpired wrong) ->
                new Linking.Refused(List.of(Problem.of(PASSWORD, "networks.problem.blueskySignIn")));
            case Answer.Failed<JsonNode>(var failure) -> new Linking.Failed(failure);
            case Answer.Got<JsonNode>(var account) -> linked(http, base, account, answers.getOrDefault(PASSWORD, ""));
        };
    }

    private static Linking linked(GuardedHttp http, URI base, JsonNode account, String password) {
        var did = account.path("did").asString();
        var handle = account.path("handle").asString();
        var secrets = Map.of(
                ACCESS, account.path(ACCESS).asString(),
                REFRESH, account.path(REFRESH).asString(),
                PASSWORD, password);
        return new Linking.Linked(
                did,
                handle,
                name(new Xrpc(http, base, secrets.get(ACCESS)), did, handle),
                Linking.Kind.ACCOUNT,
                URI.create("https://bsky.app/profile/" + did),
                secrets,
                base,
                RIGHTS,
                null);
    }

    @Override
    public Answer<Identity> identify(Session session) {
        var xrpc = Xrpc.of(session);
        return switch (xrpc.query("com.atproto.server.getSession", Map.of())) {
            case Answer.Got<JsonNode>(var account) -> {
                var did = account.path("did").asString();
                var handle = account.path("handle").asString();
                yield Answer.of(new Identity(did, handle, name(xrpc, did, handle)));
            }
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
        };
    }

    /** As people see it; the handle where the account shows no name. */
    static String name(Xrpc xrpc, String did, String handle) {
        var profile = xrpc.query("app.bsky.actor.getProfile", Map.of("actor", did));
        var name = profile instanceof Answer.Got<JsonNode>(var shown)
                ? shown.path("displayName").asString("")
                : "";
        return name.isBlank() ? handle : name;
    }

    @Override
    public Answer<Map<String, String>> renew(Session session) {
        if (BlueskySignIn.made(session.secrets())) {
            return BlueskySignIn.renew(session);
        }
        var refreshed = new Xrpc(session.http(), session.base(), session.secret(REFRESH))
                .procedure("com.atproto.server.refreshSession");
        if (refreshed instanceof Answer.Failed<JsonNode>(Outcome.AuthExpired gone)) {
            refreshed = signIn(
                    new Xrpc(session.http(), session.base(), ""), session.remoteAccountId(), session.secret(PASSWORD));
        }
        return switch (refreshed) {
            case Answer.Failed<JsonNode>(var failure) -> Answer.failed(failure);
            case Answer.Got<JsonNode>(var tokens) -> {
                var secrets = new HashMap<>(session.secrets());
                secrets.put(ACCESS, tokens.path(ACCESS).asString());
                secrets.put(REFRESH, tokens.path(REFRESH).asString());
                yield Answer.of(Map.copyOf(secrets));
            }
        };
    }

    @Override
    public List<Probe> probe(Session session) {
        var xrpc = Xrpc.of(session);
        var account = Map.of("actor", session.remoteAccountId());
        var expired = expired(session);
        var write = expired.isPresent() ? expired.get() : failure(() -> xrpc.upload("image/png", PIXEL));
        return List.of(
                new Probe(Right.PUBLISH, write),
                new Probe(Right.REPLY, write),
                new Probe(
                        Right.MODERATE,
                        write == null
                                ? failure(() -> xrpc.query("app.bsky.graph.getBlocks", Map.of("limit", "1")))
                                : write),
                new Probe(
                        Right.READ_POSTS,
                        failure(() -> xrpc.query(
                                "app.bsky.feed.getAuthorFeed",
                                Map.of("actor", session.remoteAccountId(), "limit", "1")))),
                new Probe(
                        Right.READ_COMMENTS,
                        failure(() -> xrpc.query("app.bsky.notification.listNotifications", Map.of("limit", "1")))),
                new Probe(Right.MEASURE, failure(() -> xrpc.query("app.bsky.actor.getProfile", account))));
    }

    /** Asks whether the token still holds; empty when it does, or when nobody can say. */
    static Optional<Outcome.Failure> expired(Session session) {
        return Xrpc.of(session).query("com.atproto.server.getSession", Map.of())
                        instanceof Answer.Failed<JsonNode>(Outcome.AuthExpired expired)
                ? Optional.of(expired)
                : Optional.empty();
    }

    private static Answer<JsonNode> signIn(Xrpc xrpc, String identifier, String password) {
        return xrpc.procedure(
                "com.atproto.server.createSession",
                Json.object().put("identifier", identifier).put("password", password));
    }

    private static Outcome.@Nullable Failure failure(Supplier<Answer<JsonNode>> call) {
        return switch (call.get()) {
            case Answer.Got<JsonNode> works -> null;
            case Answer.Failed<JsonNode>(var failure) -> failure;
        };
    }
}
