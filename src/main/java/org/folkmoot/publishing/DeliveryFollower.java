package org.folkmoot.publishing;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.delivery.Deliveries;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryDecided;
import org.folkmoot.delivery.DeliveryFailed;
import org.folkmoot.delivery.DeliveryHandedOver;
import org.folkmoot.delivery.DeliveryHeld;
import org.folkmoot.delivery.DeliveryId;
import org.folkmoot.delivery.DeliveryMissed;
import org.folkmoot.delivery.DeliveryPublished;
import org.folkmoot.delivery.DeliveryPutBack;
import org.folkmoot.delivery.DeliveryUnknown;
import org.folkmoot.foundation.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Brings a variant to where its delivery is. Each bell only says which delivery to look at, so it does not matter in
 * which order they are heard, or how often.
 */
@Component
class DeliveryFollower {

    private static final Actor DELIVERY = new Actor.Job("delivery");

    private final Variants variants;
    private final NativeIntake natives;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryFollower(
            Variants variants,
            NativeIntake natives,
            Deliveries deliveries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.variants = variants;
        this.natives = natives;
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DeliveryPublished bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryFailed bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryUnknown bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryMissed bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryHeld bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryPutBack bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryHandedOver bell) {
        follow(bell.id());
    }

    @ApplicationModuleListener
    void on(DeliveryDecided bell) {
        follow(bell.id());
    }

    private void follow(DeliveryId id) {
        variants.byDelivery(id).ifPresent(found -> {
            variants.lock(found.id());
            variants.byDelivery(id).ifPresent(variant -> bring(variant, deliveries.get(id)));
        });
    }

    private void bring(Variant variant, Delivery delivery) {
        var status = status(delivery);
        if (status == variant.status() || variant.status() == VariantStatus.TAKEN_DOWN) {
            return;
        }
        switch (status) {
            case PUBLISHED -> publish(variant, delivery);
            case UNKNOWN, FAILED, MISSED, HELD -> stop(variant, delivery, status);
            case DRAFT, SUBMITTED, SCHEDULED, PUBLISHING, BY_HAND, WITHDRAWN, TAKEN_DOWN -> wait(variant, status);
        }
    }

    private void publish(Variant variant, Delivery delivery) {
        var remote = Objects.requireNonNull(delivery.remote());
        var remoteId = natives.claim(delivery.connection(), remote).orElse(remote.id());
        var at = delivery.endedAt() == null ? clock.instant() : delivery.endedAt();
        variants.published(variant.id(), remoteId, remote.permalink(), at);
        events.publishEvent(new VariantPublished(
                variant.id(),
                variant.post(),
                variant.account(),
                remoteId,
                remote.permalink(),
                DELIVERY,
                variant.subject(),
                at));
    }

    private void stop(Variant variant, Delivery delivery, VariantStatus status) {
        var why = delivery.why() == null
                ? new Delivery.Why("publishing.why." + status.name().toLowerCase(java.util.Locale.ROOT), Map.of())
                : delivery.why();
        variants.stop(variant.id(), status, why.key(), why.args());
        tell(variant, status, why.key());
    }

    private void wait(Variant variant, VariantStatus status) {
        variants.become(variant.id(), status, variant.dueAt(), variant.delivery());
        events.publishEvent(new VariantResumed(
                variant.id(),
                variant.post(),
                variant.account(),
                variant.status(),
                status,
                DELIVERY,
                variant.subject(),
                clock.instant()));
    }

    private void tell(Variant variant, VariantStatus status, String why) {
        events.publishEvent(new VariantStopped(
                variant.id(),
                variant.post(),
                variant.account(),
                variant.status(),
                status,
                why,
                DELIVERY,
                variant.subject(),
                clock.instant()));
    }

    private static VariantStatus status(Delivery delivery) {
        return switch (delivery.status()) {
            case WAITING -> VariantStatus.SCHEDULED;
            case SENDING -> VariantStatus.PUBLISHING;
            case HANDED_OVER -> VariantStatus.BY_HAND;
            case PUBLISHED -> VariantStatus.PUBLISHED;
            case UNKNOWN -> VariantStatus.UNKNOWN;
            case FAILED -> VariantStatus.FAILED;
            case MISSED -> VariantStatus.MISSED;
            case HELD -> VariantStatus.HELD;
            case WITHDRAWN -> VariantStatus.WITHDRAWN;
        };
    }
}
