package org.folkmoot.networks.instagram.practice;

import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/** What Instagram tells the address of an account's app: comments and messages, with their words. */
record InstagramNews(Accounts accounts, Webhooks webhooks) {

    void tell(Entry written, Account author) {
        if (!written.comment()) {
            return;
        }
        var call = Json.object().put("object", "instagram");
        var entry = call.putArray("entry").addObject();
        entry.put("id", written.account()).put("time", written.createdAt().getEpochSecond());
        if (PageMessenger.message(written)) {
            entry.putArray("messaging").add(PageMessenger.told(written));
        } else {
            comment(entry.putArray("changes").addObject().put("field", "comments"), written, author);
        }
        var body = Json.bytes(call);
        var secret = accounts.find(Network.INSTAGRAM, written.account())
                .map(Account::appSecret)
                .orElse("");
        webhooks.tell(
                Network.INSTAGRAM,
                written.account(),
                body,
                Map.of("X-Hub-Signature-256", "sha256=" + Webhooks.signature(secret, body)));
    }

    private static void comment(ObjectNode change, Entry written, Account author) {
        var value = change.putObject("value").put("id", written.id()).put("text", written.text());
        value.putObject("from").put("id", author.id()).put("username", author.handle());
        value.putObject("media").put("id", written.root()).put("media_product_type", "FEED");
        if (!String.valueOf(written.parent()).equals(written.root())) {
            value.put("parent_id", written.parent());
        }
    }
}
