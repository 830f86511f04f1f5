package org.folkmoot.networks.facebook.practice;

import java.time.Instant;
import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** What Facebook tells the address of a page's app, signed over the raw bytes. */
record FacebookNews(Accounts accounts, Webhooks webhooks) {

    void tell(Entry written, Account author) {
        var call = Json.object().put("object", "page");
        var entry = call.putArray("entry").addObject();
        entry.put("id", written.account()).put("time", Instant.now().getEpochSecond());
        if (PageMessenger.message(written)) {
            entry.putArray("messaging").add(PageMessenger.told(written));
        } else {
            change(entry, written, author);
        }
        var body = Json.bytes(call);
        var secret = accounts.find(Network.FACEBOOK, written.account())
                .map(Account::appSecret)
                .orElse("");
        webhooks.tell(
                Network.FACEBOOK,
                written.account(),
                body,
                Map.of("X-Hub-Signature-256", "sha256=" + Webhooks.signature(secret, body)));
    }

    private static void change(ObjectNode entry, Entry written, Account author) {
        var mention = written.record().equals(FacebookNodes.TAGGED);
        var value = entry.putArray("changes")
                .addObject()
                .put("field", mention ? "mention" : "feed")
                .putObject("value")
                .put("item", written.comment() ? "comment" : "post")
                .put("verb", "add");
        if (written.comment()) {
            value.put("comment_id", written.id()).put("post_id", written.root()).put("parent_id", written.parent());
        } else {
            value.put("post_id", written.id());
        }
        value.put("created_time", written.createdAt().getEpochSecond()).put("message", written.text());
        value.putObject("from").put("id", author.id()).put("name", author.name());
    }
}
