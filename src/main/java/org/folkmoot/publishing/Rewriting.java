package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Fitting fitting;
    private final Dispatch dispatch;
    private final Rights rights;
    private final Register register;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;

    Rewriting(
            Variants variants,
            Revisions revisions,
            Fitting fitting,
            Dispatch dispatch,
            Rights rights,
            Register register,
            Dates dates,
            Ids ids,
            Clock clock) {
        this.variants = variants;
        this.revisions = revisions;
        this.fitting = fitting;
        this.dispatch = dispatch;
        this.rights = rights;
        this.register = register;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
    }

    List<Change> add(Actor actor, Post post, PostDraft.ForAccount wanted, int position) {
        requireDrafting(actor, wanted.account());
        var said = said(post, wanted);
        var id = variants.add(post.id(), wanted, position, said.extras(), post.dueAt());
        revisions.add(id, revision(actor, wanted.account(), said, post, 1));
        return with(
                Change.of("account", null, name(wanted.account())),
                wanted.own().changes(name(wanted.account()), OwnExtras.none()));
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
        var said = said(post, wanted);
        var hash = RevisionHash.of(variant.account().value(), said.text(), post.link(), post.images(), said.extras());
        var rewritten = comesBack || !hash.equals(variant.revision().hash());
        var due = timeTyped || comesBack ? post.dueAt() : variant.dueAt();
        var moved = !Objects.equals(due, variant.dueAt());
        var arranged = variants.arrange(variant.id(), wanted, position, said.extras());
        if (!rewritten && !moved) {
            return arranged ? List.of(Change.of("place", null, name(variant.account()))) : List.of();
        }
        requireDrafting(actor, variant.account());
        var status = rewritten || due == null ? VariantStatus.DRAFT : variant.movedTo(due, dates.zone());
        settle(actor, variant, status, due);
        if (rewritten || status == VariantStatus.DRAFT) {
            write(actor, variant, said, post);
        }
        return with(
                Change.of(
                        name(variant.account()),
                        described(variant.status(), variant.revision().hash()),
                        described(status, hash)),
                wanted.own().changes(name(variant.account()), variant.own()));
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
    private void write(Actor actor, Variant variant, Said said, Post post) {
        var last = variant.revision();
        var decided =
                variant.decisions().stream().anyMatch(one -> one.revision().equals(last.id()));
        var same = Objects.equals(last.savedBy(), actor.person().orElse(null));
        if (same && !decided) {
            var next = revision(actor, variant.account(), said, post, last.number());
            revisions.replace(with(next, last.id()));
        } else {
            revisions.add(variant.id(), revision(actor, variant.account(), said, post, last.number() + 1));
        }
    }

    private Revision revision(Actor actor, AccountId account, Said said, Post post, int number) {
        return new Revision(
                ids.next(),
                number,
                said.text(),
                post.link(),
                post.images(),
                said.extras(),
                RevisionHash.of(account.value(), said.text(), post.link(), post.images(), said.extras()),
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

    private Said said(Post post, PostDraft.ForAccount wanted) {
        var account = register.account(wanted.account());
        return new Said(
                wanted.text() == null ? post.text() : wanted.text(),
                fitting.of(account, post.extras(), wanted.own()).extras());
    }

    /** What of the post goes to one account. */
    private record Said(String text, Extras extras) {}

    private static List<Change> with(Change first, List<Change> more) {
        return Stream.concat(Stream.of(first), more.stream().filter(Change::happened))
                .toList();
    }

    private static String described(VariantStatus status, RevisionHash hash) {
        return status + " " + hash.value().substring(0, 12);
    }
}
