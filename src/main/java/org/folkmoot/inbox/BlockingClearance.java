package org.folkmoot.inbox;

import java.util.Map;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** Says at the last moment whether somebody may still be blocked or let in again. */
@Component
class BlockingClearance implements Clearance {

    static final String KIND = "blocking";

    private final Conversations conversations;
    private final Blockings blockings;
    private final Register register;
    private final Standing standing;

    BlockingClearance(Conversations conversations, Blockings blockings, Register register, Standing standing) {
        this.conversations = conversations;
        this.blockings = blockings;
        this.register = register;
        this.standing = standing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var blocking = blocking(source);
        conversations.lock(blocking.conversation());
        var account = register.account(blocking.account());
        if (!blocking.connection().equals(account.connection())) {
            return new Verdict.Withheld("inbox.withheld.connection", Map.of());
        }
        return standing.of(source, hash, register.scope(account.id()), blocking.by(), blocking.byName());
    }

    @Override
    public void released(Actor actor, Source source, String hash) {
        standing.released(actor, source, hash, scope(source), blocking(source).by());
    }

    @Override
    public Scope scope(Source source) {
        return register.scope(blocking(source).account());
    }

    @Override
    public String label(Source source) {
        return "Block in conversation "
                + conversations
                        .find(blocking(source).conversation())
                        .orElseThrow()
                        .number();
    }

    @Override
    public String href(Source source) {
        return "/inbox/" + blocking(source).conversation().value();
    }

    private Blocking blocking(Source source) {
        return blockings.find(new BlockingId(source.id())).orElseThrow();
    }
}
