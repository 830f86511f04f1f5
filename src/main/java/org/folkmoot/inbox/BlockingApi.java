package org.folkmoot.inbox;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.delivery.Delivery;
import org.folkmoot.delivery.DeliveryStatus;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
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

/** Blocks for other programs. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/blocks")
class BlockingApi {

    private final Doorkeeper doorkeeper;

    BlockingApi(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    /**
     * @param deed {@code BLOCK} or {@code UNBLOCK}
     * @param clause id of the house rule that was broken
     * @param days for how long; needed for {@code BLOCK}
     */
    record NewBlocking(
            @Nullable String deed,
            @Nullable UUID clause,
            @Nullable String reason,
            @Nullable Integer days,
            @Nullable Boolean told) {}

    record BlockingBody(
            UUID id,
            Deed deed,
            String clause,
            String reason,
            boolean told,
            String by,
            Instant at,
            @Nullable Instant endsAt,
            @Nullable Instant doneAt,
            @Nullable DeliveryStatus delivery,
            Delivery.@Nullable Why why) {}

    @Operation(summary = "When the resident was blocked on this account and let in again, oldest first")
    @GetMapping
    List<BlockingBody> list(Actor actor, @PathVariable UUID id) {
        return doorkeeper.of(actor, new ConversationId(id)).stream()
                .map(this::body)
                .toList();
    }

    @Operation(
            summary = "Blocks the resident of the conversation or lets them in again; 422 with the reason where the"
                    + " network does not offer it")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BlockingBody order(Actor actor, @PathVariable UUID id, @RequestBody NewBlocking body) {
        var conversation = new ConversationId(id);
        var reason = body.reason() == null ? "" : body.reason();
        return switch (body.deed() == null ? "" : body.deed()) {
            case "BLOCK" ->
                body(doorkeeper.get(doorkeeper.block(
                        actor,
                        conversation,
                        new BlockDraft(
                                body.clause(),
                                reason,
                                body.days() == null ? 0 : body.days(),
                                Boolean.TRUE.equals(body.told())))));
            case "UNBLOCK" -> body(doorkeeper.get(doorkeeper.unblock(actor, conversation, reason)));
            default -> throw Refused.invalid(Problem.of("deed", "inbox.block.choose"));
        };
    }

    private BlockingBody body(Blocking blocking) {
        var delivery = doorkeeper.delivery(blocking);
        return new BlockingBody(
                blocking.id().value(),
                blocking.deed(),
                blocking.clause(),
                blocking.reason(),
                blocking.told(),
                blocking.byName(),
                blocking.at(),
                blocking.endsAt(),
                blocking.doneAt(),
                delivery.map(Delivery::status).orElse(null),
                delivery.map(Delivery::why).orElse(null));
    }
}
