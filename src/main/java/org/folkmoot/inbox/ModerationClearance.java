package org.folkmoot.inbox;

import java.util.Map;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
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
    private final Rights rights;

    ModerationClearance(
            Conversations conversations, Items items, Moderations moderations, Register register, Rights rights) {
        this.conversations = conversations;
        this.items = items;
        this.moderations = moderations;
        this.register = register;
        this.rights = rights;
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
        var by = moderation.by();
        return by == null
                        || rights.standing(new PersonId(by), Permission.ANSWER, register.scope(account.id()))
                                .isEmpty()
                ? new Verdict.Cleared()
                : new Verdict.Withheld("inbox.withheld.right", Map.of("name", moderation.byName()));
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
