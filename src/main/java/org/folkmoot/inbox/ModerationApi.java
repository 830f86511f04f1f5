package org.folkmoot.inbox;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moderation for other programs. */
@RestController
@RequestMapping("/api/v1/items/{id}/moderations")
class ModerationApi {

    private final HouseRules rules;
    private final Discretion discretion;

    ModerationApi(HouseRules rules, Discretion discretion) {
        this.rules = rules;
        this.discretion = discretion;
    }

    /**
     * @param deed {@code HIDE}, {@code SHOW} or {@code REMOVE}
     * @param clause id of the house rule that was broken; none is cited for {@code SHOW}
     */
    record NewModeration(
            @Nullable String deed,
            @Nullable UUID clause,
            @Nullable String reason) {}

    record ModerationBody(
            UUID id,
            UUID item,
            Deed deed,
            String clause,
            String reason,
            String by,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable DeliveryStatus delivery,
            Delivery.@Nullable Why why,
            String author,
            @Nullable String handle,
            String text,
            @Nullable String withheld,
            @Nullable URI permalink,
            Instant writtenAt) {}

    @Operation(summary = "What was done to something that a resident wrote, with the evidence, oldest first")
    @GetMapping
    List<ModerationBody> list(Actor actor, @PathVariable UUID id) {
        return rules.of(actor, new ItemId(id)).stream().map(this::body).toList();
    }

    @Operation(summary = "Hides, shows again or removes it; 422 with the reason where the network does not offer it")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ModerationBody moderate(Actor actor, @PathVariable UUID id, @RequestBody NewModeration body) {
        var deed = ModerationController.deed(body.deed() == null ? "" : body.deed());
        var reason = body.reason() == null ? "" : body.reason();
        var done = deed == Deed.SHOW
                ? rules.moderate(actor, new ItemId(id), deed, reason)
                : rules.moderate(actor, new ItemId(id), deed, body.clause(), reason);
        return body(rules.get(done));
    }

    private ModerationBody body(Moderation moderation) {
        var delivery = rules.delivery(moderation);
        var kept = moderation.kept();
        var withheld = discretion.withheld(rules.item(moderation.item()).conversation());
        return new ModerationBody(
                moderation.id().value(),
                moderation.item().value(),
                moderation.deed(),
                moderation.clause(),
                moderation.reason(),
                moderation.byName(),
                moderation.at(),
                moderation.doneAt(),
                delivery.map(Delivery::status).orElse(null),
                delivery.map(Delivery::why).orElse(null),
                withheld == null ? kept.author() : "",
                withheld == null ? kept.handle() : null,
                withheld == null ? kept.text() : "",
                withheld,
                kept.permalink(),
                kept.writtenAt());
    }
}
