package org.folkmoot.publishing;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last question before something is done to a published post: do those who stand for it still may? */
@Component
class AmendmentClearance implements Clearance {

    static final String KIND = "amendment";

    private final Amendments amendments;
    private final Variants variants;
    private final Register register;
    private final Rights rights;

    AmendmentClearance(Amendments amendments, Variants variants, Register register, Rights rights) {
        this.amendments = amendments;
        this.variants = variants;
        this.register = register;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var amendment = amendment(source);
        variants.lock(amendment.variant());
        var variant = variants.find(amendment.variant()).orElseThrow();
        if (variant.status() != VariantStatus.PUBLISHED) {
            return withheld("publishing.withheld.taken-down");
        }
        if (!amendment.hash().value().equals(hash)) {
            return withheld("publishing.withheld.changed");
        }
        var scope = register.scope(amendment.account());
        if (amendment.kind() == Amendment.Kind.TAKE_DOWN) {
            return lost(amendment.askedBy(), Permission.APPROVE, scope)
                            && lost(amendment.askedBy(), Permission.DECIDE_DELIVERY, scope)
                    ? withheld("publishing.withheld.taker", amendment.askedByName())
                    : new Verdict.Cleared();
        }
        if (lost(amendment.decidedBy(), Permission.APPROVE, scope)) {
            return withheld("publishing.withheld.approver", Objects.requireNonNull(amendment.decidedByName()));
        }
        return lost(amendment.askedBy(), Permission.DRAFT, scope)
                ? withheld("publishing.withheld.author", amendment.askedByName())
                : new Verdict.Cleared();
    }

    @Override
    public Scope scope(Source source) {
        return register.scope(amendment(source).account());
    }

    @Override
    public String label(Source source) {
        return amendment(source).label();
    }

    @Override
    public String href(Source source) {
        return "/amendments/" + source.id();
    }

    private Amendment amendment(Source source) {
        return amendments.find(new AmendmentId(source.id())).orElseThrow();
    }

    private boolean lost(@Nullable UUID person, Permission permission, Scope scope) {
        return person != null
                && rights.standing(new PersonId(person), permission, scope).isPresent();
    }

    private static Verdict withheld(String key) {
        return new Verdict.Withheld(key, Map.of());
    }

    private static Verdict withheld(String key, String name) {
        return new Verdict.Withheld(key, Map.of("name", name));
    }
}
