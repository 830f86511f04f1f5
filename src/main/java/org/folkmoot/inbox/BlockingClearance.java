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

/** Says at the last moment whether somebody may still be blocked or let in again. */
@Component
class BlockingClearance implements Clearance {

    static final String KIND = "blocking";

    private final Conversations conversations;
    private final Blockings blockings;
    private final Register register;
    private final Rights rights;

    BlockingClearance(Conversations conversations, Blockings blockings, Register register, Rights rights) {
        this.conversations = conversations;
        this.blockings = blockings;
        this.register = register;
        this.rights = rights;
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
        var by = blocking.by();
        return by == null
                        || rights.standing(new PersonId(by), Permission.ANSWER, register.scope(account.id()))
                                .isEmpty()
                ? new Verdict.Cleared()
                : new Verdict.Withheld("inbox.withheld.right", Map.of("name", blocking.byName()));
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
