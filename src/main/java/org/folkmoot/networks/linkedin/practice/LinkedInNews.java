package org.folkmoot.networks.linkedin.practice;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.folkmoot.networks.practice.Webhooks;

/** Who wants to be told of what happens on a page, and what they are told. */
record LinkedInNews(Accounts accounts, Settings settings, Webhooks webhooks, LinkedInViews views) {

    private static final String EVENTS = "ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS";
    private static final Pattern KEY =
            Pattern.compile("/rest/eventSubscriptions/\\(developerApplication:(urn%3Ali%3AdeveloperApplication%3A\\d+),"
                    + "user:(urn%3Ali%3Aperson%3A\\w+),entity:(urn%3Ali%3Aorganization%3A\\d+),eventType:" + EVENTS
                    + "\\)");

    static boolean owns(Call call) {
        return call.path().startsWith("/rest/eventSubscriptions/");
    }

    /** Whether the address signs a number that nobody can know, as LinkedIn wants it within three seconds. */
    boolean challenge(Account account, String callback) {
        var code = UUID.randomUUID().toString();
        return webhooks.ask(callback + (callback.contains("?") ? "&" : "?") + "challengeCode=" + code)
                .flatMap(answer -> Json.parse(answer.getBytes(StandardCharsets.UTF_8)))
                .filter(answer -> answer.path("challengeCode").asString("").equals(code)
                        && answer.path("challengeResponse")
                                .asString("")
                                .equals(Webhooks.signature(account.appSecret(), code.getBytes(StandardCharsets.UTF_8))))
                .isPresent();
    }

    /** Only for a page that the member administers; the address is tried at once. */
    Reply subscribe(Call call, Account account, boolean administers) {
        var key = KEY.matcher(call.rawPath());
        var webhook = call.json().path("webhook").asString("");
        if (!call.method().equals("PUT") || !key.matches() || webhook.isEmpty()) {
            return LinkedInReplies.error(400, "ILLEGAL_ARGUMENT", 0, "Not the key of a subscription");
        }
        var page = URLDecoder.decode(key.group(3), StandardCharsets.UTF_8);
        if (!page.equals(LinkedInViews.organization(account.id())) || !administers) {
            return LinkedInReplies.forbidden("Not enough permissions to subscribe to this organization");
        }
        if (!challenge(account, webhook)) {
            return LinkedInReplies.error(
                    400, "INVALID_WEBHOOK", 0, "This URL did not pass the security challenge check");
        }
        settings.webhook(account.id(), webhook);
        settings.subscribe(account.id());
        return LinkedInReplies.empty(200);
    }

    void tell(Entry written, Account author) {
        var page = accounts.find(Network.LINKEDIN, written.account());
        if (page.isEmpty() || author.id().equals(written.account())) {
            return;
        }
        var call = Json.object().put("type", EVENTS);
        call.putArray("notifications").add(views.notification(page.get(), written));
        var body = Json.bytes(call);
        var signed = ("hmacsha256=" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        webhooks.tell(
                Network.LINKEDIN,
                page.get().id(),
                body,
                Map.of("X-LI-Signature", Webhooks.signature(page.get().appSecret(), signed)));
    }
}
