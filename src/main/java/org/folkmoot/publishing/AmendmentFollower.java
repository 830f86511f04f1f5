package org.folkmoot.publishing;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryDecided;
import org.folkmoot.delivery.DeliveryFailed;
import org.folkmoot.delivery.DeliveryHeld;
import org.folkmoot.delivery.DeliveryMissed;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.delivery.DeliveryPutBack;
import org.folkmoot.delivery.DeliveryUnknown;
import org.folkmoot.delivery.DeliveryWithdrawn;
import org.folkmoot.delivery.Source;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Brings an amendment to where its delivery is, and its variant with it once the network has done it. */
@Component
class AmendmentFollower {

    private static final Actor DELIVERY = new Actor.Job("delivery");

    private final Amendments amendments;
    private final Variants variants;
    private final Revisions revisions;
    private final Deliveries deliveries;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AmendmentFollower(
            Amendments amendments,
            Variants variants,
            Revisions revisions,
            Deliveries deliveries,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.amendments = amendments;
        this.variants = variants;
        this.revisions = revisions;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryFailed bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryUnknown bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryMissed bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryHeld bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryPutBack bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryWithdrawn bell) {
        follow(bell.source());
    }

    @ApplicationModuleListener
    void on(DeliveryDecided bell) {
        follow(bell.source());
    }

    private void follow(Source source) {
        if (!source.kind().equals(AmendmentClearance.KIND)) {
            return;
        }
        var id = new AmendmentId(source.id());
        amendments.find(id).ifPresent(found -> {
            variants.lock(found.variant());
            bring(amendments.find(id).orElseThrow(), deliveries.of(source).orElseThrow());
        });
    }

    private void bring(Amendment amendment, Delivery delivery) {
        var status = AmendmentStatus.of(delivery);
        if (status == amendment.status() || !amendment.status().open()) {
            return;
        }
        var now = clock.instant();
        var permalink = amendment.kind() == Amendment.Kind.REPLY && delivery.remote() != null
                ? delivery.remote().permalink()
                : null;
        amendments.become(
                amendment.id(),
                status,
                status == AmendmentStatus.DONE ? null : why(delivery),
                permalink,
                status.open() ? null : now);
        events.publishEvent(
                status == AmendmentStatus.DONE
                        ? done(amendment, delivery)
                        : new AmendmentEvents.AmendmentMoved(amendment, status, DELIVERY, amendment.subject(), now));
    }

    private Recorded done(Amendment amendment, Delivery delivery) {
        var now = clock.instant();
        var subject = amendment.subject();
        return switch (amendment.kind()) {
            case TAKE_DOWN -> {
                variants.takenDown(amendment.variant());
                yield new AmendmentEvents.VariantTakenDown(amendment.variant(), DELIVERY, subject, now);
            }
            case CORRECTION -> {
                reword(amendment);
                yield new AmendmentEvents.VariantCorrected(amendment, DELIVERY, subject, now);
            }
            case REPLY ->
                new AmendmentEvents.CorrectionReplied(
                        amendment, Objects.requireNonNull(delivery.remote()).id(), DELIVERY, subject, now);
        };
    }

    /** What the network shows now, with the approval that it went out on. */
    private void reword(Amendment amendment) {
        var variant = variants.find(amendment.variant()).orElseThrow();
        var last = variant.revision();
        var revision = new Revision(
                ids.next(),
                last.number() + 1,
                amendment.text(),
                last.link(),
                last.images(),
                last.extras(),
                amendment.hash(),
                amendment.askedBy(),
                amendment.askedByName(),
                amendment.askedAt());
        revisions.add(variant.id(), revision);
        revisions.decide(
                variant.id(),
                new Decision(
                        revision.id(),
                        Decision.Kind.APPROVED,
                        revision.hash(),
                        variant.dueAt(),
                        "",
                        amendment.decidedBy(),
                        Objects.requireNonNull(amendment.decidedByName()),
                        Objects.requireNonNull(amendment.decidedAt())));
        variants.reworded(variant.id(), amendment.text());
    }

    private static @Nullable Problem why(Delivery delivery) {
        var why = delivery.why();
        return why == null ? null : Problem.of("", why.key(), Map.copyOf(why.args()));
    }
}
