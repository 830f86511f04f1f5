package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** From draft to scheduled by two people, and back. Every act locks the post first, so that they come one by one. */
@Component
class SignOff {

    private final Posts posts;
    private final Variants variants;
    private final Revisions revisions;
    private final Dispatch dispatch;
    private final Checks checks;
    private final Rights rights;
    private final Register register;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignOff(
            Posts posts,
            Variants variants,
            Revisions revisions,
            Dispatch dispatch,
            Checks checks,
            Rights rights,
            Register register,
            Clock clock,
            ApplicationEventPublisher events) {
        this.posts = posts;
        this.variants = variants;
        this.revisions = revisions;
        this.dispatch = dispatch;
        this.checks = checks;
        this.rights = rights;
        this.register = register;
        this.clock = clock;
        this.events = events;
    }

    Variant locked(VariantId id) {
        var post =
                variants.find(id).orElseThrow(() -> Refused.missing("variant")).post();
        posts.lock(post);
        return variants.find(id).orElseThrow(() -> Refused.missing("variant"));
    }

    void submit(Actor actor, VariantId id) {
        var variant = locked(id);
        require(actor, Permission.DRAFT, variant);
        var decision = variant.submit(actor, clock.instant());
        Refused.unlessEmpty(checks.problems(variant, variant.dueAt()));

        revisions.decide(id, decision);
        variants.become(id, VariantStatus.SUBMITTED, variant.dueAt(), null);
        events.publishEvent(new VariantSubmitted(
                id,
                variant.post(),
                variant.account(),
                decision.hash(),
                decision.dueAt(),
                actor,
                variant.subject(),
                decision.at()));
    }

    void approve(Actor actor, Seen seen, @Nullable Instant newTime) {
        var id = seen.variant();
        var variant = locked(id);
        require(actor, Permission.APPROVE, variant);
        var decision = variant.approve(actor, seen.hash(), newTime, clock.instant());
        if (newTime == null && seen.dueAt() != null && !seen.dueAt().equals(variant.dueAt())) {
            throw Refusals.movedSinceSeen();
        }
        var time = Objects.requireNonNull(decision.dueAt());
        Refused.unlessEmpty(checks.problems(variant, time));

        revisions.decide(id, decision);
        variants.become(id, VariantStatus.SCHEDULED, time, dispatch.order(actor, variant, time));
        events.publishEvent(new VariantApproved(
                id, variant.post(), variant.account(), decision.hash(), time, actor, variant.subject(), decision.at()));
    }

    void giveBack(Actor actor, VariantId id, String reason) {
        var variant = locked(id);
        require(actor, Permission.APPROVE, variant);
        var decision = variant.giveBack(actor, reason, clock.instant());

        revisions.decide(id, decision);
        variants.become(id, VariantStatus.DRAFT, variant.dueAt(), null);
        events.publishEvent(new VariantReturned(
                id,
                variant.post(),
                variant.account(),
                decision.hash(),
                decision.reason(),
                actor,
                variant.subject(),
                decision.at()));
    }

    /** Its authors and its approvers may stop it. */
    void withdraw(Actor actor, VariantId id, String reason) {
        var variant = locked(id);
        requireEither(actor, variant);
        var decision = variant.withdraw(actor, reason, clock.instant());
        dispatch.takeBack(actor, variant, decision.reason());

        revisions.decide(id, decision);
        variants.become(id, VariantStatus.WITHDRAWN, variant.dueAt(), variant.delivery());
        events.publishEvent(new VariantWithdrawn(
                id,
                variant.post(),
                variant.account(),
                variant.status(),
                decision.reason(),
                actor,
                variant.subject(),
                decision.at()));
    }

    void requireEither(Actor actor, Variant variant) {
        if (!rights.may(actor, Permission.APPROVE, register.scope(variant.account()))) {
            require(actor, Permission.DRAFT, variant);
        }
    }

    /** Why this person may not approve it now, time aside; null when they may. */
    @Nullable
    Problem objection(Actor actor, Variant variant) {
        var right = rights.objection(actor, Permission.APPROVE, register.scope(variant.account()));
        if (right.isPresent()) {
            return right.get();
        }
        var author = actor.person().filter(variant.authors()::contains);
        return author.isPresent() ? Refusals.authorMayNotApprove().problems().getFirst() : null;
    }

    /** What stands against submitting. */
    List<Problem> problems(Variant variant) {
        return checks.problems(variant, variant.dueAt());
    }

    private void require(Actor actor, Permission permission, Variant variant) {
        rights.require(actor, permission, register.scope(variant.account()));
    }
}
