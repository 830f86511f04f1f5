package org.folkmoot.delivery;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries for other programs. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveriesApi {

    private final Deliveries deliveries;
    private final Within within;
    private final HandPosting byHand;

    DeliveriesApi(Deliveries deliveries, Within within, HandPosting byHand) {
        this.deliveries = deliveries;
        this.byHand = byHand;
        this.within = within;
    }

    /** @param found {@code appeared} with a permalink, {@code again}, or {@code give-up} with a reason */
    record Said(
            String found,
            @Nullable String permalink,
            @Nullable String reason) {}

    record Whole(Delivery delivery, List<Attempt> attempts) {}

    /** Those that the caller may decide over. */
    @GetMapping
    Slice<Delivery> list(
            @RequestParam(required = false) @Nullable Set<DeliveryStatus> status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        var own = within.require(actor);
        var wanted = status == null || status.isEmpty() ? EnumSet.allOf(DeliveryStatus.class) : status;
        return deliveries.list(wanted, false, own, after, Math.clamp(limit, 1, 200));
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable UUID id, Actor actor) {
        var delivery = deliveries.get(new DeliveryId(id));
        if (!deliveries.mayDecide(actor, delivery)) {
            throw Within.forbidden();
        }
        return new Whole(delivery, deliveries.attempts(delivery.id()));
    }

    @PostMapping("/{id}/decision")
    Delivery decide(@PathVariable UUID id, @RequestBody Said said, Actor actor) {
        var decision = DeliveryController.decision(
                said.found() == null ? "" : said.found(),
                said.permalink() == null ? "" : said.permalink(),
                said.reason() == null ? "" : said.reason());
        deliveries.decide(actor, new DeliveryId(id), decision);
        return deliveries.get(new DeliveryId(id));
    }

    @PostMapping("/{id}/posting")
    Delivery posted(@PathVariable UUID id, @RequestBody Said said, Actor actor) {
        byHand.posted(actor, new DeliveryId(id), said.permalink() == null ? "" : said.permalink());
        return deliveries.get(new DeliveryId(id));
    }

    @PostMapping("/{id}/omission")
    Delivery notPosted(@PathVariable UUID id, @RequestBody Said said, Actor actor) {
        byHand.notPosted(actor, new DeliveryId(id), said.reason() == null ? "" : said.reason());
        return deliveries.get(new DeliveryId(id));
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.OK)
    Delivery release(@PathVariable UUID id, Actor actor) {
        deliveries.release(actor, new DeliveryId(id));
        return deliveries.get(new DeliveryId(id));
    }
}
