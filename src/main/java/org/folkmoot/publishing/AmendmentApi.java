package org.folkmoot.publishing;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking down and correcting published variants, for programs. */
@RestController
@RequestMapping("/api/v1")
class AmendmentApi {

    private static final int MOST = 100;

    private final Upkeep upkeep;
    private final Composer composer;

    AmendmentApi(Upkeep upkeep, Composer composer) {
        this.upkeep = upkeep;
        this.composer = composer;
    }

    record AmendmentBody(
            UUID id,
            UUID variant,
            Amendment.Kind kind,
            AmendmentStatus status,
            String before,
            String text,
            String hash,
            String reason,
            String askedBy,
            Instant askedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String answer,
            @Nullable UUID delivery,
            @Nullable URI permalink,
            @Nullable Instant endedAt) {

        static AmendmentBody of(Amendment amendment) {
            return new AmendmentBody(
                    amendment.id().value(),
                    amendment.variant().value(),
                    amendment.kind(),
                    amendment.status(),
                    amendment.before(),
                    amendment.text(),
                    amendment.hash().value(),
                    amendment.reason(),
                    amendment.askedByName(),
                    amendment.askedAt(),
                    amendment.decidedByName(),
                    amendment.decidedAt(),
                    amendment.answer(),
                    amendment.delivery() == null ? null : amendment.delivery().value(),
                    amendment.permalink(),
                    amendment.endedAt());
        }
    }

    /** @param kind {@code CORRECTION} (when left out) or {@code REPLY} */
    record ProposalBody(
            Amendment.@Nullable Kind kind,
            @Nullable String text,
            @Nullable String reason) {}

    record SeenBody(@Nullable String hash) {}

    record ReasonBody(@Nullable String reason) {
        String words() {
            return reason == null ? "" : reason;
        }
    }

    @Operation(summary = "Takes a published variant down from its network at once; 422 with the network's reason")
    @PostMapping("/variants/{id}/takedown")
    @ResponseStatus(HttpStatus.CREATED)
    AmendmentBody takeDown(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        return view(upkeep.takeDown(actor, new VariantId(id), body.words()));
    }

    @Operation(summary = "Asks for approval of other words for a published variant, or of a reply below it")
    @PostMapping("/variants/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    AmendmentBody propose(Actor actor, @PathVariable UUID id, @RequestBody ProposalBody body) {
        var kind = body.kind() == null ? Amendment.Kind.CORRECTION : body.kind();
        if (kind == Amendment.Kind.TAKE_DOWN) {
            throw Refused.invalid(Problem.of("kind", "publishing.amendment.kind"));
        }
        return view(upkeep.propose(
                actor,
                new VariantId(id),
                kind,
                body.text() == null ? "" : body.text(),
                body.reason() == null ? "" : body.reason()));
    }

    @Operation(summary = "What was done to a variant after it was published, newest first")
    @GetMapping("/variants/{id}/amendments")
    List<AmendmentBody> of(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return upkeep.of(new VariantId(id)).stream().map(AmendmentBody::of).toList();
    }

    @Operation(summary = "Corrections that wait for this token's owner to approve, the longest waiting first")
    @GetMapping("/amendments")
    List<AmendmentBody> waiting(Actor actor) {
        return upkeep.waitingFor(actor, MOST).stream().map(AmendmentBody::of).toList();
    }

    @GetMapping("/amendments/{id}")
    AmendmentBody get(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return view(new AmendmentId(id));
    }

    @Operation(summary = "Approves the words that were read, and sends them")
    @PostMapping("/amendments/{id}/approval")
    AmendmentBody approve(Actor actor, @PathVariable UUID id, @RequestBody SeenBody body) {
        upkeep.approve(actor, new AmendmentId(id), new RevisionHash(body.hash() == null ? "" : body.hash()));
        return view(new AmendmentId(id));
    }

    @Operation(summary = "Says no to a correction, with a reason")
    @PostMapping("/amendments/{id}/return")
    AmendmentBody giveBack(Actor actor, @PathVariable UUID id, @RequestBody ReasonBody body) {
        upkeep.giveBack(actor, new AmendmentId(id), body.words());
        return view(new AmendmentId(id));
    }

    @Operation(summary = "Calls a correction off while it waits for approval")
    @PostMapping("/amendments/{id}/withdrawal")
    AmendmentBody withdraw(Actor actor, @PathVariable UUID id) {
        upkeep.withdraw(actor, new AmendmentId(id));
        return view(new AmendmentId(id));
    }

    private AmendmentBody view(AmendmentId id) {
        return AmendmentBody.of(upkeep.get(id));
    }
}
