package org.folkmoot.inbox;

import java.util.Map;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Says at the last moment whether something that a resident wrote may still be hidden, shown or removed. */
@Component
class ModerationClearance implements Clearance {

    static final String KIND = "moderation";

    private final Conversations conversations;
    private final Items items;
    private final Moderations moderations;
    private final Register register;
    private final Standing standing;

    ModerationClearance(
            Conversations conversations, Items items, Moderations moderations, Register register, Standing standing) {
        this.conversations = conversations;
        this.items = items;
        this.moderations = moderations;
        this.register = register;
        this.standing = standing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var moderation = moderation(source);
        var conversation = conversations.lock(conversation(source).id()).orElseThrow();
        var account = register.account(conversation.account());
        if (!conversation.connection().equals(account.connection())) {
            return new Verdict.Withheld("inbox.withheld.connection", Map.of());
        }
        return standing.of(source, hash, register.scope(account.id()), moderation.by(), moderation.byName());
    }

    @Override
    public void released(Actor actor, Source source, String hash) {
        standing.released(actor, source, hash, scope(source), moderation(source).by());
    }

    @Override
    public Scope scope(Source source) {
        return register.scope(conversation(source).account());
    }

    @Override
    public String label(Source source) {
        return "Moderation in conversation " + conversation(source).number();
    }

    @Override
    public String href(Source source) {
        return "/inbox/" + conversation(source).id().value();
    }

    private Conversation conversation(Source source) {
        var item = items.find(moderation(source).item()).orElseThrow();
        return conversations.find(item.conversation()).orElseThrow();
    }

    private Moderation moderation(Source source) {
        return moderations.find(new ModerationId(source.id())).orElseThrow();
    }
}
