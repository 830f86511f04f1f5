package org.folkmoot.networks.instagram.practice;

import java.util.Map;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.practice.Account;
import org.folkmoot.networks.practice.Call;
import org.folkmoot.networks.practice.GraphFields;
import org.folkmoot.networks.practice.GraphReplies;
import org.folkmoot.networks.practice.PageMessenger;
import org.folkmoot.networks.practice.Reply;
import org.folkmoot.networks.practice.Settings;
import org.jspecify.annotations.Nullable;

/** The Facebook page to which an account is linked: its number has 10 in place of the account's first five digits. */
record InstagramLinkedPage(InstagramNodes nodes, PageMessenger messenger, Settings settings) {

    static String number(Account account) {
        return "10" + account.id().substring(5);
    }

    Reply answer(Call call, Account me, @Nullable String edge, Map<String, String> parameters) {
        if (edge == null && call.method().equals("GET")) {
            return Reply.json(200, nodes.page(me, number(me), GraphFields.asked(parameters)));
        }
        return switch (call.method() + " " + edge) {
            case "GET conversations" -> messenger.conversations(me, parameters);
            case "POST messages" -> messenger.send(call, me, parameters);
            case "POST subscribed_apps" -> {
                settings.subscribe(me.id());
                yield Reply.json(200, Json.object().put("success", true));
            }
            default -> GraphReplies.unsupported();
        };
    }
}
