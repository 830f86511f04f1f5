package org.folkmoot.publishing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a post that stands on its network. One person who may approve, or decide over deliveries, takes it down
 * at once; other words for it need the same checks and the same approval by somebody else as the post itself did.
 */
@Service
public class Upkeep {

    private static final int LONGEST_REASON = 1000;

    private final Amendments amendments;
    private final AmendmentRule rule;
    private final SignOff signOff;
    private final Dispatch dispatch;
    private final Rights rights;
    private final Register register;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Upkeep(
            Amendments amendments,
            AmendmentRule rule,
            SignOff signOff,
            Dispatch dispatch,
            Rights rights,
            Register register,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.amendments = amendments;
        this.rule = rule;
        this.signOff = signOff;
        this.dispatch = dispatch;
        this.rights = rights;
        this.register = register;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Orders its removal from the network; whatever was proposed for it is called off. */
    @Transactional
    public AmendmentId takeDown(Actor actor, VariantId id, String reason) {
        var variant = signOff.locked(id);
        requireTakingDown(actor, variant);
        requirePublished(variant);
        var because = reason(reason);
        refuseUnlessOffered(variant, Amendment.Kind.TAKE_DOWN);

        amendments.of(id).stream()
                .filter(one -> one.status() == AmendmentStatus.ASKED)
                .forEach(one -> callOff(actor, one));
        var amendment = amendment(actor, variant, Amendment.Kind.TAKE_DOWN, "", because);
        add(amendment);
        amendments.ordered(amendment.id(), dispatch.order(actor, variant, amendment, clock.instant()));
        tell(new AmendmentEvents.TakeDownOrdered(id, because, actor, variant.subject(), amendment.askedAt()));
        return amendment.id();
    }

    /**
     * Asks for approval of other words.
     *
     * @param kind {@code CORRECTION} or {@code REPLY}
     */
    @Transactional
    public AmendmentId propose(Actor actor, VariantId id, Amendment.Kind kind, String text, String reason) {
        if (kind == Amendment.Kind.TAKE_DOWN) {
            throw new IllegalArgumentException("Taking down is not proposed");
        }
        var variant = signOff.locked(id);
        rights.require(actor, Permission.DRAFT, register.scope(variant.account()));
        requirePublished(variant);
        refuseUnlessOffered(variant, kind);
        var words = PostDraft.plain(text);
        var problems = new ArrayList<>(rule.problems(variant, kind, words));
        problems.addAll(reasonProblems(reason));
        Refused.unlessEmpty(problems);

        var amendment = amendment(actor, variant, kind, words, reason.strip());
        add(amendment);
        tell(new AmendmentEvents.CorrectionAsked(amendment, actor, variant.subject(), amendment.askedAt()));
        return amendment.id();
    }

    /** @param seen the hash of what the approver read */
    @Transactional
    public void approve(Actor actor, AmendmentId id, RevisionHash seen) {
        var variant = signOff.locked(get(id).variant());
        var amendment = get(id);
        rights.require(actor, Permission.APPROVE, register.scope(variant.account()));
        amendment.approve(actor, seen);
        requirePublished(variant);
        Refused.unlessEmpty(rule.problems(variant, amendment.kind(), amendment.text()));

        decide(actor, amendment, AmendmentStatus.ORDERED, "");
        amendments.ordered(id, dispatch.order(actor, variant, amendment, clock.instant()));
        tell(new AmendmentEvents.CorrectionApproved(amendment, actor, amendment.subject(), clock.instant()));
    }

    /** Says no to a proposal, with a reason. */
    @Transactional
    public void giveBack(Actor actor, AmendmentId id, String reason) {
        signOff.locked(get(id).variant());
        var amendment = get(id);
        rights.require(actor, Permission.APPROVE, register.scope(amendment.account()));
        amendment.requireAsked();
        var because = reason(reason);

        decide(actor, amendment, AmendmentStatus.RETURNED, because);
        tell(new AmendmentEvents.CorrectionReturned(amendment, because, actor, amendment.subject(), clock.instant()));
    }

    /** Its authors and its approvers may call a proposal off. */
    @Transactional
    public void withdraw(Actor actor, AmendmentId id) {
        var variant = signOff.locked(get(id).variant());
        var amendment = get(id);
        signOff.requireEither(actor, variant);
        amendment.requireAsked();
        callOff(actor, amendment);
    }

    public Amendment get(AmendmentId id) {
        return amendments.find(id).orElseThrow(() -> Refused.missing("amendment"));
    }

    /** Newest first. */
    public List<Amendment> of(VariantId variant) {
        return amendments.of(variant);
    }

    /** Proposals that this person may approve, the longest waiting first. */
    public List<Amendment> waitingFor(Actor actor, int limit) {
        var reach = rights.reach(actor, Permission.APPROVE);
        if (reach.nothing() || actor.person().isEmpty()) {
            return List.of();
        }
        return amendments.askedByOthersThan(actor.person().get()).stream()
                .filter(one -> reach.everything() || reach.covers(register.scope(one.account())))
                .limit(limit)
                .toList();
    }

    boolean mayTakeDown(Actor actor, Variant variant) {
        var scope = register.scope(variant.account());
        return rights.may(actor, Permission.APPROVE, scope) || rights.may(actor, Permission.DECIDE_DELIVERY, scope);
    }

    /** Why this person may not approve it; null when they may. */
    @Nullable
    Problem objection(Actor actor, Amendment amendment) {
        var right = rights.objection(actor, Permission.APPROVE, register.scope(amendment.account()));
        if (right.isPresent()) {
            return right.get();
        }
        return actor.person()
                        .filter(person -> person.equals(amendment.askedBy()))
                        .isPresent()
                ? Refusals.authorMayNotApprove().problems().getFirst()
                : null;
    }

    private void requireTakingDown(Actor actor, Variant variant) {
        if (!mayTakeDown(actor, variant)) {
            rights.require(actor, Permission.APPROVE, register.scope(variant.account()));
        }
    }

    private static void requirePublished(Variant variant) {
        if (variant.status() != VariantStatus.PUBLISHED) {
            throw Refusals.notPublished(variant);
        }
    }

    private void refuseUnlessOffered(Variant variant, Amendment.Kind kind) {
        rule.missing(register.account(variant.account()), kind).ifPresent(why -> {
            throw Refused.invalid(why);
        });
    }

    private void add(Amendment amendment) {
        if (!amendments.add(amendment)) {
            throw Refusals.amendmentUnderWay(amendment.kind());
        }
    }

    private void callOff(Actor actor, Amendment amendment) {
        decide(actor, amendment, AmendmentStatus.WITHDRAWN, "");
        tell(new AmendmentEvents.CorrectionWithdrawn(amendment, actor, amendment.subject(), clock.instant()));
    }

    private void decide(Actor actor, Amendment amendment, AmendmentStatus status, String answer) {
        amendments.decide(amendment.id(), status, actor.person().orElse(null), actor.name(), answer, clock.instant());
    }

    private Amendment amendment(Actor actor, Variant variant, Amendment.Kind kind, String text, String reason) {
        return new Amendment(
                new AmendmentId(ids.next()),
                variant.id(),
                variant.post(),
                variant.account(),
                variant.label(),
                kind,
                variant.revision().text(),
                text,
                hash(variant, kind, text),
                reason,
                actor.person().orElse(null),
                actor.name(),
                clock.instant(),
                kind == Amendment.Kind.TAKE_DOWN ? AmendmentStatus.ORDERED : AmendmentStatus.ASKED,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null);
    }

    private static RevisionHash hash(Variant variant, Amendment.Kind kind, String text) {
        var account = variant.account().value();
        var revision = variant.revision();
        return switch (kind) {
            case TAKE_DOWN ->
                RevisionHash.of(account, Objects.requireNonNullElse(variant.remoteId(), ""), "", List.of());
            case CORRECTION -> RevisionHash.of(account, text, revision.link(), revision.images(), revision.extras());
            case REPLY -> RevisionHash.of(account, text, "", List.of());
        };
    }

    private static String reason(String typed) {
        Refused.unlessEmpty(reasonProblems(typed));
        return typed.strip();
    }

    private static List<Problem> reasonProblems(String typed) {
        if (typed.isBlank()) {
            return List.of(Problem.of("reason", "publishing.reason.missing"));
        }
        return typed.strip().length() > LONGEST_REASON
                ? List.of(Problem.of("reason", "publishing.reason.long", Map.of("most", LONGEST_REASON)))
                : List.of();
    }

    private void tell(Recorded event) {
        events.publishEvent(event);
    }
}
