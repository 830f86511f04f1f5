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

/** Says at the last moment whether a reply of ours may still be taken down. */
@Component
class RetractionClearance implements Clearance {

    static final String KIND = "retraction";

    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Retractions retractions;
    private final Register register;
    private final Rights rights;

    RetractionClearance(
            Conversations conversations,
            Correspondence correspondence,
            Retractions retractions,
            Register register,
            Rights rights) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.retractions = retractions;
        this.register = register;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var retraction = retraction(source);
        var conversation = conversations.lock(conversation(source).id()).orElseThrow();
        var account = register.account(conversation.account());
        if (!conversation.connection().equals(account.connection())) {
            return new Verdict.Withheld("inbox.withheld.connection", Map.of());
        }
        var by = retraction.by();
        return by == null
                        || rights.standing(new PersonId(by), Permission.ANSWER, register.scope(account.id()))
                                .isEmpty()
                ? new Verdict.Cleared()
                : new Verdict.Withheld("inbox.withheld.right", Map.of("name", retraction.byName()));
    }

    @Override
    public Scope scope(Source source) {
        return register.scope(conversation(source).account());
    }

    @Override
    public String label(Source source) {
        return "Taking down a reply in conversation " + conversation(source).number();
    }

    @Override
    public String href(Source source) {
        return "/inbox/" + conversation(source).id().value();
    }

    private Conversation conversation(Source source) {
        var reply = correspondence.reply(retraction(source).reply()).orElseThrow();
        return conversations.find(reply.conversation()).orElseThrow();
    }

    private Retraction retraction(Source source) {
        return retractions.find(new RetractionId(source.id())).orElseThrow();
    }
}
