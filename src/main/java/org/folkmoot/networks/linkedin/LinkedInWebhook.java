package org.folkmoot.networks.linkedin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Receives;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.networks.Session;
import org.folkmoot.networks.WebhookCall;
import org.folkmoot.networks.graph.Signatures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What LinkedIn tells by itself of a page: that somebody commented on it or named it, up to ten things in a call, which
 * comes again every five minutes for eight hours when nobody takes it. Names are not told and have to be asked for. Only an
 * administrator of the page can order it, for an app that LinkedIn has let use webhooks (learn.microsoft.com, webhook
 * validation and organization social action notifications, read 2026-11-27).
 */
final class LinkedInWebhook implements Receives {

    /** The app's number, which its address in LinkedIn's developer portal shows. */
    static final String APPLICATION = "applicationId";

    static final String EVENTS = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final String REMOVED = "COMMENT_DELETE";
    private static final Set<String> WRITTEN = Set.of("COMMENT", "COMMENT_EDIT", "SHARE_MENTION");
    private static final String PREFIX = "hmacsha256=";

    /** A random UUID. We sign what anybody hands in here: nothing that could be the body of a call. */
    private static final String CHALLENGE = "[0-9a-fA-F-]{1,64}";

    @Override
    public String handshakeType() {
        return "application/json";
    }

    /** LinkedIn asks again every two hours, and blocks an address that fails three times. */
    @Override
    public Optional<String> handshake(WebhookCall call, Map<String, String> secrets) {
        var secret = secrets.getOrDefault(LinkedInAccess.CLIENT_SECRET, "");
        return secret.isEmpty()
                ? Optional.empty()
                : call.parameter("challengeCode")
                        .filter(code -> code.matches(CHALLENGE))
                        .map(code -> Json.text(Json.object()
                                .put("challengeCode", code)
                                .put("challengeResponse", Signatures.hmac(secret, code))));
    }

    /** Some calls were seen with the prefix before the signature, where the documentation has none. */
    @Override
    public boolean verified(WebhookCall call, Map<String, String> secrets) {
        var secret = secrets.getOrDefault(LinkedInAccess.CLIENT_SECRET, "");
        return !secret.isEmpty()
                && call.header("x-li-signature")
                        .map(signature ->
                                signature.startsWith(PREFIX) ? signature.substring(PREFIX.length()) : signature)
                        .filter(signature -> Signatures.same(signature, Signatures.hmac(secret, signed(call.body()))))
                        .isPresent();
    }

    private static byte[] signed(byte[] body) {
        var prefix = PREFIX.getBytes(StandardCharsets.UTF_8);
        var whole = new byte[prefix.length + body.length];
        System.arraycopy(prefix, 0, whole, 0, prefix.length);
        System.arraycopy(body, 0, whole, prefix.length, body.length);
        return whole;
    }

    @Override
    public List<InboundEvent> parse(byte[] body) {
        return Json.parse(body)
                .filter(call -> call.path("type").asString("").equals(EVENTS))
                .map(call -> call.path("notifications")
                        .valueStream()
                        .map(LinkedInWebhook::event)
                        .toList())
                .orElseGet(List::of);
    }

    private static InboundEvent event(JsonNode told) {
        var page = new Urn(told.path("organizationalEntity").asString("")).id();
        var action = told.path("action").asString("");
        var activity = told.path("generatedActivity").asString("");
        var removed = action.equals(REMOVED) ? removed(activity, told) : null;
        var type = WRITTEN.contains(action) ? InboundEvent.HINT : action;
        return new InboundEvent(
                page,
                String.join(
                        "|",
                        page,
                        action,
                        String.valueOf(told.path("notificationId").asLong(0)),
                        activity),
                removed == null ? type : "comment.remove",
                LinkedInReading.time(told.path("lastModifiedAt")),
                removed,
                Json.text(told));
    }

    private static @Nullable RemoteComment removed(String activity, JsonNode told) {
        return activity.isEmpty()
                ? null
                : new RemoteComment(
                        RemoteRef.of(activity),
                        RemoteComment.Kind.COMMENT,
                        null,
                        null,
                        "",
                        "",
                        null,
                        "",
                        LinkedInReading.time(told.path("lastModifiedAt")),
                        false);
    }

    @Override
    public Answer<Optional<RemoteComment>> look(Session session, InboundEvent hint) {
        return LinkedInReading.told(session, Json.read(hint.payload()));
    }

    @Override
    public Answer<Boolean> subscribe(Session session, URI address) {
        var app = session.secrets().getOrDefault(APPLICATION, "");
        if (app.isEmpty()) {
            return Answer.of(false);
        }
        var api = LinkedInApi.of(session);
        return switch (LinkedInGrant.administrator(api, session.remoteAccountId())) {
            case Answer.Failed<Optional<Urn>>(var failure) -> Answer.failed(failure);
            case Answer.Got<Optional<Urn>>(var member) when member.isEmpty() -> Answer.of(false);
            case Answer.Got<Optional<Urn>>(var member) -> order(api, key(app, member.get(), session), address);
        };
    }

    private static Answer<Boolean> order(LinkedInApi api, String key, URI address) {
        var body = Json.object().put("webhook", address.toString());
        return switch (api.put("/rest/eventSubscriptions/" + key, body)) {
            case Answer.Failed<LinkedInApi.Said>(var failure) -> Answer.failed(failure);
            case Answer.Got<LinkedInApi.Said> taken -> Answer.of(true);
        };
    }

    private static String key(String app, Urn member, Session session) {
        return "(developerApplication:" + new Urn("urn:li:developerApplication:" + app).encoded()
                + ",user:" + member.encoded()
                + ",entity:" + Urn.organization(session.remoteAccountId()).encoded()
                + ",eventType:" + EVENTS + ")";
    }
}
