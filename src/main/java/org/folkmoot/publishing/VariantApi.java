package org.folkmoot.publishing;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Variants and their approvals for programs. */
@RestController
@RequestMapping("/api/v1")
class VariantApi {

    private static final int MOST = 100;

    private final Publishing publishing;
    private final Composer composer;
    private final Cards cards;

    VariantApi(Publishing publishing, Composer composer, Cards cards) {
        this.publishing = publishing;
        this.composer = composer;
        this.cards = cards;
    }

    /**
     * @param extras what of the post goes there
     * @param own where it departs from the post
     */
    record VariantBody(
            UUID id,
            UUID post,
            UUID account,
            VariantStatus status,
            String text,
            String link,
            Extras extras,
            OwnExtras own,
            String hash,
            @Nullable Instant dueAt,
            @Nullable String approvedBy,
            @Nullable String remoteId,
            @Nullable URI permalink,
            @Nullable Instant publishedAt) {

        static VariantBody of(Variant variant) {
            return new VariantBody(
                    variant.id().value(),
                    variant.post().value(),
                    variant.account().value(),
                    variant.status(),
                    variant.revision().text(),
                    variant.revision().link(),
                    variant.revision().extras(),
                    variant.own(),
                    variant.revision().hash().value(),
                    variant.dueAt(),
                    variant.approval().map(Decision::byName).orElse(null),
                    variant.remoteId(),
                    variant.permalink(),
                    variant.publishedAt());
        }
    }

    record ListedVariant(
            UUID id,
            UUID post,
            UUID account,
            VariantStatus status,
            String label,
            @Nullable Instant dueAt,
            @Nullable URI permalink) {

        static ListedVariant of(VariantRow row) {
            return new ListedVariant(
                    row.id().value(),
                    row.post().value(),
                    row.account().value(),
                    row.status(),
                    row.label(),
                    row.dueAt(),
                    row.permalink());
        }
    }

    /** @param hash of what was read; {@code dueAt} in place of the submitted time */
    record ApprovalBody(@Nullable String hash, @Nullable Instant dueAt) {}

    record ReasonBody(@Nullable String reason) {
        String words() {
            return reason == null ? "" : reason;
        }
    }

    record TimeBody(@Nullable Instant dueAt) {}

    @Operation(summary = "Variants in these states (all without any), by time")
    @GetMapping("/variants")
    Slice<ListedVariant> list(
            Actor actor,
            @RequestParam(required = false) @Nullable List<VariantStatus> status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        composer.requireReading(actor);
        var wanted = status == null || status.isEmpty() ? Arrays.asList(VariantStatus.values()) : status;
        return publishing.inStatus(wanted, after, Math.clamp(limit, 1, MOST)).map(ListedVariant::of);
    }

    @GetMapping("/variants/{id}")
    VariantBody get(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return view(id);
    }

    @PostMapping("/variants/{id}/submission")
    VariantBody submit(Actor actor, @PathVariable UUID id) {
        cards.complete(actor, publishing.variant(new VariantId(id)).post());
        publishing.submit(actor, new VariantId(id));
        return view(id);
    }

    @Operation(summary = "Approves what was read; 422 asks for a new time once the submitted one has passed")
    @PostMapping("/variants/{id}/approval")
    VariantBody approve(Actor actor, @PathVariable UUID id, @RequestBody ApprovalBody body) {
        publishing.approve(
                actor, new VariantId(id), new RevisionHash(body.hash() == null ? "" : body.hash()), body.dueAt());
        return view(id);
    }

    @Operation(summary = "Returns a submitted variant to its authors")
    @PostMapping("/variants/{id}/return")
    VariantBody giveBack(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        publishing.giveBack(actor, new VariantId(id), body.words());
        return view(id);
    }

    @Operation(summary = "Withdraws it; 409 when it is already being sent")
    @PostMapping("/variants/{id}/withdrawal")
    VariantBody withdraw(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        publishing.withdraw(actor, new VariantId(id), body.words());
        return view(id);
    }

    @Operation(summary = "Another time; outside the window of its approval it is a draft again")
    @PutMapping("/variants/{id}/time")
    VariantBody move(Actor actor, @PathVariable UUID id, @RequestBody TimeBody body) {
        var variant = publishing.variant(new VariantId(id));
        if (body.dueAt() == null) {
            throw Refused.invalid(Problem.of("dueAt", "publishing.check.time.none"));
        }
        publishing.move(actor, variant.id(), body.dueAt());
        return view(id);
    }

    @Operation(summary = "What waits for this token's owner to approve, the most urgent first")
    @GetMapping("/approvals")
    List<ListedVariant> waiting(Actor actor) {
        return publishing.waitingFor(actor, MOST).stream()
                .map(ListedVariant::of)
                .toList();
    }

    private VariantBody view(UUID id) {
        return VariantBody.of(publishing.variant(new VariantId(id)));
    }
}
