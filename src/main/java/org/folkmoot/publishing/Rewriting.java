package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings one variant in line with its post. New words, pictures or an address take it back to draft and its delivery
 * with it; a new time does so outside the window of its approval. What is already out stays as it is.
 */
@Component
class Rewriting {

    private static final String REASON = "The post was changed";

    private final Variants variants;
    private final Revisions revisions;
    private final Dispatch dispatch;
    private final Rights rights;
    private final Register register;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;

    Rewriting(
            Variants variants,
            Revisions revisions,
            Dispatch dispatch,
            Rights rights,
            Register register,
            Dates dates,
            Ids ids,
            Clock clock) {
        this.variants = variants;
        this.revisions = revisions;
        this.dispatch = dispatch;
        this.rights = rights;
        this.register = register;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
    }

    List<Change> add(Actor actor, Post post, PostDraft.ForAccount wanted, int position) {
        requireDrafting(actor, wanted.account());
        var id = variants.add(post.id(), wanted.account(), position, wanted.text(), post.dueAt());
        revisions.add(id, revision(actor, wanted.account(), text(post, wanted), post, 1));
        return List.of(Change.of("account", null, name(wanted.account())));
    }

    List<Change> takeOff(Actor actor, Variant variant) {
        if (!variant.status().open()) {
            return List.of();
        }
        requireDrafting(actor, variant.account());
        if (variant.decisions().isEmpty()) {
            variants.remove(variant.id());
        } else {
            var decision = variant.withdraw(actor, "Taken off the post", clock.instant());
            dispatch.takeBack(actor, variant, decision.reason());
            revisions.decide(variant.id(), decision);
            variants.become(variant.id(), VariantStatus.WITHDRAWN, variant.dueAt(), variant.delivery());
        }
        return List.of(Change.of("account", name(variant.account()), null));
    }

    /** @param timeTyped the post's time was changed, so all its variants move there */
    List<Change> follow(
            Actor actor, Post post, Variant variant, PostDraft.ForAccount wanted, int position, boolean timeTyped) {
        var comesBack = variant.status() == VariantStatus.WITHDRAWN;
        if (!variant.status().open() && !comesBack) {
            return List.of();
        }
        var hash = RevisionHash.of(
                variant.account().value(), text(post, wanted), post.link(), post.images(), post.extras());
        var rewritten = comesBack || !hash.equals(variant.revision().hash());
        var due = timeTyped || comesBack ? post.dueAt() : variant.dueAt();
        var moved = !Objects.equals(due, variant.dueAt());
        var arranged = variants.arrange(variant.id(), position, wanted.text());
        if (!rewritten && !moved) {
            return arranged ? List.of(Change.of("place", null, name(variant.account()))) : List.of();
        }
        requireDrafting(actor, variant.account());
        var status = rewritten || due == null ? VariantStatus.DRAFT : variant.movedTo(due, dates.zone());
        settle(actor, variant, status, due);
        if (rewritten || status == VariantStatus.DRAFT) {
            write(actor, variant, text(post, wanted), post);
        }
        return List.of(Change.of(
                name(variant.account()),
                described(variant.status(), variant.revision().hash()),
                described(status, hash)));
    }

    /** A new time for one variant alone. */
    VariantStatus move(Actor actor, Variant variant, Instant to) {
        var status = variant.movedTo(to, dates.zone());
        settle(actor, variant, status, to);
        if (status == VariantStatus.DRAFT && variant.status() != VariantStatus.DRAFT) {
            revisions.add(variant.id(), again(actor, variant.revision()));
        }
        return status;
    }

    /** Takes the old delivery back and, where the approval still holds, orders a new one. */
    private void settle(Actor actor, Variant variant, VariantStatus status, @Nullable Instant due) {
        dispatch.takeBack(actor, variant, REASON);
        DeliveryId delivery = null;
        if (status == VariantStatus.SCHEDULED) {
            delivery = dispatch.order(actor, variant, Objects.requireNonNull(due));
        }
        variants.become(variant.id(), status, due, delivery);
    }

    /** The same person's next save replaces what nobody has decided on; everything else is kept. */
    private void write(Actor actor, Variant variant, String text, Post post) {
        var last = variant.revision();
        var decided =
                variant.decisions().stream().anyMatch(one -> one.revision().equals(last.id()));
        var same = Objects.equals(last.savedBy(), actor.person().orElse(null));
        if (same && !decided) {
            var next = revision(actor, variant.account(), text, post, last.number());
            revisions.replace(with(next, last.id()));
        } else {
            revisions.add(variant.id(), revision(actor, variant.account(), text, post, last.number() + 1));
        }
    }

    private Revision revision(Actor actor, AccountId account, String text, Post post, int number) {
        return new Revision(
                ids.next(),
                number,
                text,
                post.link(),
                post.images(),
                post.extras(),
                RevisionHash.of(account.value(), text, post.link(), post.images(), post.extras()),
                actor.person().orElse(null),
                actor.name(),
                clock.instant());
    }

    private Revision again(Actor actor, Revision last) {
        return new Revision(
                ids.next(),
                last.number() + 1,
                last.text(),
                last.link(),
                last.images(),
                last.extras(),
                last.hash(),
                actor.person().orElse(null),
                actor.name(),
                clock.instant());
    }

    private static Revision with(Revision next, UUID id) {
        return new Revision(
                id,
                next.number(),
                next.text(),
                next.link(),
                next.images(),
                next.extras(),
                next.hash(),
                next.savedBy(),
                next.savedByName(),
                next.savedAt());
    }

    private void requireDrafting(Actor actor, AccountId account) {
        rights.require(actor, Permission.DRAFT, register.scope(account));
    }

    private String name(AccountId account) {
        return register.account(account).name();
    }

    private static String text(Post post, PostDraft.ForAccount wanted) {
        return wanted.text() == null ? post.text() : wanted.text();
    }

    private static String described(VariantStatus status, RevisionHash hash) {
        return status + " " + hash.value().substring(0, 12);
    }
}
