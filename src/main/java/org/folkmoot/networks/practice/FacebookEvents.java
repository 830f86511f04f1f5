package org.folkmoot.networks.practice;

import java.time.Instant;
import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;

/** What Facebook tells the address of a page's app, signed over the raw bytes. */
record FacebookEvents(Accounts accounts, Webhooks webhooks) {

    void comment(Entry comment, Account author) {
        var call = Json.object().put("object", "page");
        var entry = call.putArray("entry").addObject();
        entry.put("id", comment.account()).put("time", Instant.now().getEpochSecond());
        var change = entry.putArray("changes").addObject().put("field", "feed");
        var value = change.putObject("value")
                .put("item", "comment")
                .put("verb", "add")
                .put("comment_id", comment.id())
                .put("post_id", comment.root())
                .put("parent_id", comment.parent())
                .put("created_time", comment.createdAt().getEpochSecond())
                .put("message", comment.text());
        value.putObject("from").put("id", author.id()).put("name", author.name());
        var body = Json.bytes(call);
        var secret = accounts.find(Network.FACEBOOK, comment.account())
                .map(Account::appSecret)
                .orElse("");
        webhooks.tell(
                Network.FACEBOOK,
                comment.account(),
                body,
                Map.of("X-Hub-Signature-256", "sha256=" + Webhooks.signature(secret, body)));
    }
}
