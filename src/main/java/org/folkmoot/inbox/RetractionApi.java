package org.folkmoot.inbox;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking down replies of ours, for other programs. */
@RestController
@RequestMapping("/api/v1/replies/{id}/takedown")
class RetractionApi {

    private final Retracting retracting;

    RetractionApi(Retracting retracting) {
        this.retracting = retracting;
    }

    record Because(@Nullable String reason) {}

    record RetractionBody(
            UUID id,
            UUID reply,
            String reason,
            String by,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable DeliveryStatus delivery) {}

    @Operation(summary = "Takes a reply of ours down from its network; 422 with the reason where that cannot be done")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RetractionBody takeDown(Actor actor, @PathVariable UUID id, @RequestBody Because because) {
        var ordered = retracting.takeDown(actor, new ReplyId(id), because.reason() == null ? "" : because.reason());
        var retraction = retracting.get(ordered);
        return new RetractionBody(
                retraction.id().value(),
                id,
                retraction.reason(),
                retraction.byName(),
                retraction.at(),
                retraction.doneAt(),
                retracting.delivery(retraction).map(Delivery::status).orElse(null));
    }
}
