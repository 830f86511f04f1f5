package org.folkmoot.delivery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.RemoteRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what has become of a delivery, inside the transaction that writes it. */
@Component
class Bells {

    static final Actor DISPATCHER = new Actor.Job("delivery");

    private final ApplicationEventPublisher events;
    private final Clearances clearances;
    private final Clock clock;

    Bells(ApplicationEventPublisher events, Clearances clearances, Clock clock) {
        this.events = events;
        this.clearances = clearances;
        this.clock = clock;
    }

    static Delivery.Why why(String key) {
        return new Delivery.Why(key, Map.of());
    }

    void ordered(Actor actor, Delivery d) {
        events.publishEvent(
                new DeliveryOrdered(d.id(), d.source(), d.dueAt(), d.hash(), actor, subject(d), clock.instant()));
    }

    void sending(Delivery d) {
        events.publishEvent(new DeliverySending(d.id(), d.source(), DISPATCHER, subject(d), clock.instant()));
    }

    void handedOver(Delivery d) {
        events.publishEvent(new DeliveryHandedOver(d.id(), d.source(), DISPATCHER, subject(d), clock.instant()));
    }

    void published(Actor actor, Delivery d, RemoteRef ref, boolean adopted) {
        events.publishEvent(
                new DeliveryPublished(d.id(), d.source(), ref, adopted, actor, subject(d), clock.instant()));
    }

    void failed(Actor actor, Delivery d, Delivery.Why why) {
        events.publishEvent(new DeliveryFailed(d.id(), d.source(), why, actor, subject(d), clock.instant()));
    }

    void unknown(Delivery d, Delivery.Why why) {
        events.publishEvent(new DeliveryUnknown(d.id(), d.source(), why, DISPATCHER, subject(d), clock.instant()));
    }

    void doubted(Delivery d, Delivery.Why why) {
        events.publishEvent(new DeliveryDoubted(d.id(), d.source(), why, DISPATCHER, subject(d), clock.instant()));
    }

    void putBack(Delivery d, Delivery.Why why) {
        events.publishEvent(new DeliveryPutBack(d.id(), d.source(), why, DISPATCHER, subject(d), clock.instant()));
    }

    void missed(Delivery d, Delivery.Why why) {
        events.publishEvent(new DeliveryMissed(d.id(), d.source(), why, DISPATCHER, subject(d), clock.instant()));
    }

    void held(Delivery d, Delivery.Why why) {
        events.publishEvent(new DeliveryHeld(d.id(), d.source(), why, DISPATCHER, subject(d), clock.instant()));
    }

    void withdrawn(Actor actor, Delivery d, String reason) {
        events.publishEvent(new DeliveryWithdrawn(d.id(), d.source(), reason, actor, subject(d), clock.instant()));
    }

    void decided(Actor actor, Delivery d, String decision, DeliveryStatus after, Optional<String> reason) {
        events.publishEvent(new DeliveryDecided(
                d.id(), d.source(), decision, d.status(), after, reason, actor, subject(d), clock.instant()));
    }

    private Subject subject(Delivery d) {
        return new Subject("delivery", d.id().value(), clearances.of(d.source()).label(d.source()));
    }
}
