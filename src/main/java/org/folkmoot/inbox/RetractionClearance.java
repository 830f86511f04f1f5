package org.folkmoot.inbox;

import java.util.Map;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
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
    private final Standing standing;

    RetractionClearance(
            Conversations conversations,
            Correspondence correspondence,
            Retractions retractions,
            Register register,
            Standing standing) {
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.retractions = retractions;
        this.register = register;
        this.standing = standing;
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
        return standing.of(source, hash, register.scope(account.id()), retraction.by(), retraction.byName());
    }

    @Override
    public void released(Actor actor, Source source, String hash) {
        standing.released(actor, source, hash, scope(source), retraction(source).by());
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
