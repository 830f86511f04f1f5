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

/** Precautions for other programs. */
@RestController
@RequestMapping("/api/v1/conversations/{id}")
class PrecautionApi {

    private final Safeguards safeguards;

    PrecautionApi(Safeguards safeguards) {
        this.safeguards = safeguards;
    }

    /**
     * @param deed {@code MUTE}, {@code UNMUTE}, {@code MUTE_THREAD}, {@code UNMUTE_THREAD}, {@code REPORT}, {@code
     *     REPORT_PERSON}, {@code ENLIST} or {@code DELIST}
     * @param item what {@code REPORT} is about
     * @param kind of a report: {@code SPAM}, {@code MISLEADING}, {@code SEXUAL}, {@code RUDE}, {@code ILLEGAL} or {@code
     *     OTHER}, as far as the network tells them apart
     * @param list the network's id of the list
     * @param reason of a report the network's moderators read it
     */
    record NewPrecaution(
            @Nullable String deed,
            @Nullable UUID item,
            @Nullable String kind,
            @Nullable String list,
            @Nullable String reason) {}

    record PrecautionBody(
            UUID id,
            Deed deed,
            @Nullable UUID item,
            String about,
            String aboutName,
            String reason,
            String by,
            Instant at,
            @Nullable Instant doneAt,
            @Nullable DeliveryStatus delivery,
            Delivery.@Nullable Why why) {}

    /** @param has the resident is on it */
    record ListBody(String id, String name, boolean has) {}

    @Operation(summary = "What was done about the resident on this account besides blocking, oldest first")
    @GetMapping("/precautions")
    List<PrecautionBody> list(Actor actor, @PathVariable UUID id) {
        return safeguards.of(actor, new ConversationId(id)).stream()
                .map(this::body)
                .toList();
    }

    @Operation(
            summary =
                    "Mutes the resident or the thread, reports them or what they wrote, or changes one of the account's"
                            + " lists; 422 with the reason where the network does not offer it")
    @PostMapping("/precautions")
    @ResponseStatus(HttpStatus.CREATED)
    PrecautionBody take(Actor actor, @PathVariable UUID id, @RequestBody NewPrecaution body) {
        var draft = new PrecautionDraft(
                PrecautionController.deed(text(body.deed())),
                body.item(),
                text(body.kind()),
                text(body.list()),
                text(body.reason()));
        return body(safeguards.get(safeguards.take(actor, new ConversationId(id), draft)));
    }

    @Operation(summary = "The account's moderation lists as the network tells them now; 422 when it does not")
    @GetMapping("/lists")
    List<ListBody> lists(Actor actor, @PathVariable UUID id) {
        return safeguards
                .lists(actor, new ConversationId(id))
                .orElseThrow(() -> Refused.invalid(Problem.of("", "inbox.precaution.lists.unread")))
                .stream()
                .map(one -> new ListBody(one.list().id(), one.list().name(), one.has()))
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private PrecautionBody body(Precaution precaution) {
        var delivery = safeguards.delivery(precaution);
        var item = precaution.item();
        return new PrecautionBody(
                precaution.id().value(),
                precaution.deed(),
                item == null ? null : item.value(),
                precaution.about(),
                precaution.aboutName(),
                precaution.reason(),
                precaution.byName(),
                precaution.at(),
                precaution.doneAt(),
                delivery.map(Delivery::status).orElse(null),
                delivery.map(Delivery::why).orElse(null));
    }
}
