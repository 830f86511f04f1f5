package org.folkmoot.publishing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.delivery.Clearance;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
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
    private final Releases releases;
    private final Rights rights;

    AmendmentClearance(Amendments amendments, Variants variants, Register register, Releases releases, Rights rights) {
        this.amendments = amendments;
        this.variants = variants;
        this.register = register;
        this.releases = releases;
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
        return objection(amendment).<Verdict>map(Function.identity()).orElseGet(Verdict.Cleared::new);
    }

    /** Whoever takes the place of an approver may approve and has not asked for it; of an author, may write. */
    @Override
    public void released(Actor actor, Source source, String hash) {
        var amendment = amendment(source);
        if (!amendment.hash().value().equals(hash) || actor.person().isEmpty()) {
            return;
        }
        var scope = register.scope(amendment.account());
        var person = actor.person().get();
        if (amendment.kind() == Amendment.Kind.TAKE_DOWN) {
            if (!takes(amendment.askedBy(), scope)) {
                require(actor, scope);
                releases.add(amendment.id(), person);
            }
            return;
        }
        var approver = lost(amendment.decidedBy(), Permission.APPROVE, scope);
        var author = lost(amendment.askedBy(), Permission.DRAFT, scope);
        if (approver) {
            rights.require(actor, Permission.APPROVE, scope);
            if (person.equals(amendment.askedBy())) {
                throw Refused.invalid(Problem.of("", "publishing.refused.author-may-not-approve"));
            }
        }
        if (author) {
            rights.require(actor, Permission.DRAFT, scope);
            if (person.equals(amendment.decidedBy())) {
                throw Refused.invalid(Problem.of("", "publishing.refused.approver-may-not-answer"));
            }
        }
        if (approver || author) {
            releases.add(amendment.id(), person);
        }
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

    /** Somebody who stands for it no longer may, and nobody answers for it in their place. */
    private Optional<Verdict.Withheld> objection(Amendment amendment) {
        var scope = register.scope(amendment.account());
        var answers = releases.of(amendment.id()).orElse(null);
        if (amendment.kind() == Amendment.Kind.TAKE_DOWN) {
            return takes(amendment.askedBy(), scope) || answers != null && takes(answers, scope)
                    ? Optional.empty()
                    : Optional.of(withheld("publishing.withheld.taker", amendment.askedByName()));
        }
        if (lost(amendment.decidedBy(), Permission.APPROVE, scope) && !holds(answers, Permission.APPROVE, scope)) {
            return Optional.of(
                    withheld("publishing.withheld.approver", Objects.requireNonNull(amendment.decidedByName())));
        }
        return lost(amendment.askedBy(), Permission.DRAFT, scope) && !holds(answers, Permission.DRAFT, scope)
                ? Optional.of(withheld("publishing.withheld.author", amendment.askedByName()))
                : Optional.empty();
    }

    /** Whoever approves or decides over deliveries takes posts down. */
    private boolean takes(@Nullable UUID person, Scope scope) {
        return !lost(person, Permission.APPROVE, scope) || !lost(person, Permission.DECIDE_DELIVERY, scope);
    }

    private void require(Actor actor, Scope scope) {
        if (!rights.may(actor, Permission.APPROVE, scope)) {
            rights.require(actor, Permission.DECIDE_DELIVERY, scope);
        }
    }

    private boolean lost(@Nullable UUID person, Permission permission, Scope scope) {
        return person != null && !holds(person, permission, scope);
    }

    private boolean holds(@Nullable UUID person, Permission permission, Scope scope) {
        return person != null
                && rights.standing(new PersonId(person), permission, scope).isEmpty();
    }

    private static Verdict withheld(String key) {
        return new Verdict.Withheld(key, Map.of());
    }

    private static Verdict.Withheld withheld(String key, String name) {
        return new Verdict.Withheld(key, Map.of("name", name));
    }
}
