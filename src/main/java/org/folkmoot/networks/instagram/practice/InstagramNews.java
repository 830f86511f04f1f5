package org.folkmoot.networks.instagram.practice;

import java.util.Map;
import java.util.Optional;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Accounts;
import org.folkmoot.networks.practice.Entries;
import org.folkmoot.networks.practice.Entry;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.Webhooks;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Instagram tells the address of an account's app: comments and messages, with their words; and of a caption or a
 * comment below somebody else's post that names the account, only where it stands.
 */
record InstagramNews(Accounts accounts, Entries entries, Webhooks webhooks) {

    void tell(Entry written, Account author) {
        accounts.find(Network.INSTAGRAM, written.account())
                .flatMap(council -> call(written, author, council))
                .ifPresent(call -> send(written.account(), Json.bytes(call)));
    }

    private Optional<ObjectNode> call(Entry written, Account author, Account council) {
        var call = Json.object().put("object", "instagram");
        var entry = call.putArray("entry").addObject();
        entry.put("id", written.account()).put("time", written.createdAt().getEpochSecond());
        if (PageMessenger.message(written)) {
            entry.putArray("messaging").add(PageMessenger.told(written));
        } else if (written.comment() && below(council, written)) {
            comment(entry.putArray("changes").addObject().put("field", "comments"), written, author);
        } else if (InstagramNodes.names(council, written)) {
            mention(entry.putArray("changes").addObject().put("field", "mentions"), written);
        } else {
            return Optional.empty();
        }
        return Optional.of(call);
    }

    private boolean below(Account council, Entry comment) {
        return entries.find(Network.INSTAGRAM, String.valueOf(comment.root()))
                .filter(post -> post.author().equals(council.id()))
                .isPresent();
    }

    private static void comment(ObjectNode change, Entry written, Account author) {
        var value = change.putObject("value").put("id", written.id()).put("text", written.text());
        value.putObject("from").put("id", author.id()).put("username", author.handle());
        value.putObject("media").put("id", written.root()).put("media_product_type", "FEED");
        if (!String.valueOf(written.parent()).equals(written.root())) {
            value.put("parent_id", written.parent());
        }
    }

    private static void mention(ObjectNode change, Entry written) {
        var value = change.putObject("value");
        if (written.comment()) {
            value.put("media_id", written.root()).put("comment_id", written.id());
        } else {
            value.put("media_id", written.id());
        }
    }

    private void send(String account, byte[] body) {
        var secret = accounts.find(Network.INSTAGRAM, account)
                .map(Account::appSecret)
                .orElse("");
        webhooks.tell(
                Network.INSTAGRAM,
                account,
                body,
                Map.of("X-Hub-Signature-256", "sha256=" + Webhooks.signature(secret, body)));
    }
}
