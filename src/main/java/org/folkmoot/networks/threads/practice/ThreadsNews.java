package org.folkmoot.networks.threads.practice;

import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.Webhooks;

/** What Threads tells the address of an account's app: answers below its posts, and posts that name it. */
record ThreadsNews(Accounts accounts, ThreadsNodes nodes, Webhooks webhooks) {

    void tell(Entry written, Account author) {
        var council = accounts.find(Network.THREADS, written.account());
        if (council.isEmpty()) {
            return;
        }
        var value = Json.object()
                .put("id", written.id())
                .put("username", author.handle())
                .put("text", written.text())
                .put("media_type", "TEXT_POST")
                .put("permalink", "https://www.threads.com" + nodes.path(written))
                .put("timestamp", ThreadsNodes.TIME.format(written.createdAt()));
        if (written.root() != null) {
            value.putObject("replied_to").put("id", written.parent());
            value.putObject("root_post")
                    .put("id", written.root())
                    .put("owner_id", written.account())
                    .put("username", council.get().handle());
        }
        var call = Json.object()
                .put("app_id", "123456")
                .put("topic", "moderate")
                .put("target_id", written.account())
                .put("time", written.createdAt().getEpochSecond())
                .put("subscription_id", "234567");
        call.putObject("values")
                .put("field", written.root() == null ? "mentions" : "replies")
                .set("value", value);
        var body = Json.bytes(call);
        webhooks.tell(
                Network.THREADS,
                written.account(),
                body,
                Map.of(
                        "X-Hub-Signature-256",
                        "sha256=" + Webhooks.signature(council.get().appSecret(), body)));
    }
}
