package org.folkmoot.inbox;

import java.util.Map;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Says at the last moment whether a reply may still leave. */
@Component
class ReplyClearance implements Clearance {

    static final String KIND = "reply";

    private final Conversations conversations;
    private final Items items;
    private final Correspondence correspondence;
    private final Register register;
    private final Standing standing;

    ReplyClearance(
            Conversations conversations,
            Items items,
            Correspondence correspondence,
            Register register,
            Standing standing) {
        this.conversations = conversations;
        this.items = items;
        this.correspondence = correspondence;
        this.register = register;
        this.standing = standing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var reply = reply(source);
        var conversation = conversations.lock(reply.conversation()).orElseThrow();
        var account = register.account(conversation.account());
        if (!reply.hash().equals(hash)) {
            return withheld("inbox.withheld.changed");
        }
        if (conversation.closed()) {
            return withheld("inbox.withheld.closed");
        }
        if (items.find(reply.item()).filter(item -> !item.removed()).isEmpty()) {
            return withheld("inbox.withheld.removed");
        }
        if (account.status() == AccountStatus.CLOSED || account.status() == AccountStatus.IMPOSTOR) {
            return withheld("inbox.withheld.account");
        }
        if (!conversation.connection().equals(account.connection())) {
            return withheld("inbox.withheld.connection");
        }
        return standing.of(
                source, hash, register.scope(account.id()), reply.author().value(), reply.authorName());
    }

    @Override
    public void released(Actor actor, Source source, String hash) {
        standing.released(
                actor, source, hash, scope(source), reply(source).author().value());
    }

    @Override
    public Scope scope(Source source) {
        return register.scope(conversation(source).account());
    }

    @Override
    public String label(Source source) {
        return "Reply in conversation " + conversation(source).number();
    }

    @Override
    public String href(Source source) {
        return "/inbox/" + reply(source).conversation().value();
    }

    private Conversation conversation(Source source) {
        return conversations.find(reply(source).conversation()).orElseThrow();
    }

    private Reply reply(Source source) {
        return correspondence.reply(new ReplyId(source.id())).orElseThrow();
    }

    private static Verdict withheld(String key) {
        return new Verdict.Withheld(key, Map.of());
    }
}
