package org.folkmoot.publishing;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** The last question before a post leaves: does what was approved still stand, and do those who stand for it? */
@Component
class VariantClearance implements Clearance {

    private final Variants variants;
    private final Register register;
    private final Rights rights;
    private final Clock clock;

    VariantClearance(Variants variants, Register register, Rights rights, Clock clock) {
        this.variants = variants;
        this.register = register;
        this.rights = rights;
        this.clock = clock;
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
        var due = Objects.requireNonNull(variant.dueAt());
        if (variant.status() == VariantStatus.SCHEDULED
                && clock.instant().isAfter(due.plus(variant.revision().extras().tolerance()))) {
            return Optional.of(withheld("publishing.withheld.late"));
        }
        var scope = register.scope(variant.account());
        if (lost(approval.by(), Permission.APPROVE, scope)) {
            return Optional.of(withheld("publishing.withheld.approver", "name", approval.byName()));
        }
        var revision = variant.revision();
        return lost(revision.savedBy(), Permission.DRAFT, scope)
                ? Optional.of(withheld("publishing.withheld.author", "name", revision.savedByName()))
                : Optional.empty();
    }

    private boolean lost(@Nullable UUID person, Permission permission, Scope scope) {
        return person != null
                && rights.standing(new PersonId(person), permission, scope).isPresent();
    }

    private static Verdict withheld(String key) {
        return new Verdict.Withheld(key, Map.of());
    }

    private static Verdict withheld(String key, String name, String value) {
        return new Verdict.Withheld(key, Map.of(name, value));
    }
}
