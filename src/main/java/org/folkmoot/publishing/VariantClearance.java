package org.folkmoot.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/**
 * The last question before a post leaves: does what was approved still stand, and do those who stand for it? Whether it is
 * too late is the delivery's own question, since a person may let it go out again after its time.
 */
@Component
class VariantClearance implements Clearance {

    private final Variants variants;
    private final Register register;
    private final Releases releases;
    private final Rights rights;

    VariantClearance(Variants variants, Register register, Releases releases, Rights rights) {
        this.variants = variants;
        this.register = register;
        this.releases = releases;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return Dispatch.KIND;
    }

    @Override
    public Verdict clear(Source source, String hash) {
        var id = new VariantId(source.id());
        variants.lock(id);
        var variant = variants.find(id).orElse(null);
        if (variant == null || withdrawn(variant)) {
            return withheld("publishing.withheld.withdrawn");
        }
        var approval = variant.approval().orElse(null);
        if (approval == null || !approval.hash().value().equals(hash)) {
            return withheld("publishing.withheld.changed");
        }
        var objection = objection(variant, approval);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (variant.status() == VariantStatus.SCHEDULED) {
            variants.beginPublishing(id);
        }
        return new Verdict.Cleared();
    }

    /** Whoever takes the place of an approver may approve and has not written it; of an author, may write. */
    @Override
    public void released(Actor actor, Source source, String hash) {
        var variant = variants.find(new VariantId(source.id())).orElse(null);
        var approval = variant == null ? null : variant.approval().orElse(null);
        if (variant == null
                || approval == null
                || !approval.hash().value().equals(hash)
                || actor.person().isEmpty()) {
            return;
        }
        var scope = register.scope(variant.account());
        var approver = lost(approval.by(), Permission.APPROVE, scope);
        var author = lost(variant.revision().savedBy(), Permission.DRAFT, scope);
        var person = actor.person().get();
        if (approver) {
            rights.require(actor, Permission.APPROVE, scope);
            if (variant.authors().contains(person)) {
                throw Refused.invalid(Problem.of("", "publishing.refused.author-may-not-approve"));
            }
        }
        if (author) {
            rights.require(actor, Permission.DRAFT, scope);
            if (person.equals(approval.by())) {
                throw Refused.invalid(Problem.of("", "publishing.refused.approver-may-not-answer"));
            }
        }
        if (approver || author) {
            releases.add(variant.id(), approval.hash().value(), person);
        }
    }

    @Override
    public Scope scope(Source source) {
        return variants.find(new VariantId(source.id()))
                .map(variant -> register.scope(variant.account()))
                .orElse(Scope.everywhere());
    }

    @Override
    public String label(Source source) {
        return variants.find(new VariantId(source.id())).map(Variant::label).orElse("");
    }

    @Override
    public String href(Source source) {
        return variants.find(new VariantId(source.id()))
                .map(variant -> "/posts/" + variant.post().value())
                .orElse("/calendar");
    }

    private static boolean withdrawn(Variant variant) {
        return switch (variant.status()) {
            case DRAFT, SUBMITTED, WITHDRAWN, TAKEN_DOWN -> true;
            case SCHEDULED, PUBLISHING, BY_HAND, PUBLISHED, UNKNOWN, FAILED, MISSED, HELD -> false;
        };
    }

    private Optional<Verdict> objection(Variant variant, Decision approval) {
        var account = register.account(variant.account());
        if (!account.status().posts()) {
            return Optional.of(withheld("publishing.withheld.account", "account", account.name()));
        }
        var scope = register.scope(variant.account());
        var answers = releases.of(variant.id(), approval.hash().value()).orElse(null);
        if (lost(approval.by(), Permission.APPROVE, scope) && !holds(answers, Permission.APPROVE, scope)) {
            return Optional.of(withheld("publishing.withheld.approver", "name", approval.byName()));
        }
        var revision = variant.revision();
        return lost(revision.savedBy(), Permission.DRAFT, scope) && !holds(answers, Permission.DRAFT, scope)
                ? Optional.of(withheld("publishing.withheld.author", "name", revision.savedByName()))
                : Optional.empty();
    }

    private boolean lost(@Nullable UUID person, Permission permission, Scope scope) {
        return person != null
                && rights.standing(new PersonId(person), permission, scope).isPresent();
    }

    private boolean holds(@Nullable UUID person, Permission permission, Scope scope) {
        return person != null
                && rights.standing(new PersonId(person), permission, scope).isEmpty();
    }

    private static Verdict withheld(String key) {
        return new Verdict.Withheld(key, Map.of());
    }

    private static Verdict withheld(String key, String name, String value) {
        return new Verdict.Withheld(key, Map.of(name, value));
    }
}
