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

/** Says at the last moment whether somebody may still be muted, reported or put on a list. */
@Component
class PrecautionClearance implements Clearance {

    static final String KIND = "precaution";

    private final Conversations conversations;
    private final Precautions precautions;
    private final Register register;
    private final Rights rights;

    PrecautionClearance(Conversations conversations, Precautions precautions, Register register, Rights rights) {
        this.conversations = conversations;
        this.precautions = precautions;
        this.register = register;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var precaution = precaution(source);
        conversations.lock(precaution.conversation());
        var account = register.account(precaution.account());
        if (!precaution.connection().equals(account.connection())) {
            return new Verdict.Withheld("inbox.withheld.connection", Map.of());
        }
        var by = precaution.by();
        return by == null
                        || rights.standing(new PersonId(by), Permission.ANSWER, register.scope(account.id()))
                                .isEmpty()
                ? new Verdict.Cleared()
                : new Verdict.Withheld("inbox.withheld.right", Map.of("name", precaution.byName()));
    }

    @Override
    public Scope scope(Source source) {
        return register.scope(precaution(source).account());
    }

    @Override
    public String label(Source source) {
        return "Precaution in conversation "
                + conversations
                        .find(precaution(source).conversation())
                        .orElseThrow()
                        .number();
    }

    @Override
    public String href(Source source) {
        return "/inbox/" + precaution(source).conversation().value();
    }

    private Precaution precaution(Source source) {
        return precautions.find(new PrecautionId(source.id())).orElseThrow();
    }
}
