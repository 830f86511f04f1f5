package org.folkmoot.adoption;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stances and assessments, by the key of the network. */
@RestController
@RequestMapping("/api/v1/network-stances")
class AdoptionApi {

    private final Adoption adoption;

    AdoptionApi(Adoption adoption) {
        this.adoption = adoption;
    }

    record Taken(
            @Nullable Stance stance,
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable UUID assessment) {}

    record Scorecard(
            @Nullable String network,
            @Nullable String name,
            @Nullable String summary,
            @Nullable Map<Criterion, Integer> scores,
            @Nullable Map<Criterion, String> notes) {}

    @GetMapping
    Slice<NetworkStance> stances(Actor actor) {
        return new Slice<>(adoption.stances(), null);
    }

    /** Newest first. */
    @GetMapping("/{network}")
    List<NetworkStance> history(@PathVariable String network, Actor actor) {
        adoption.name(network);
        return adoption.history(network);
    }

    @PostMapping("/{network}")
    List<NetworkStance> take(@PathVariable String network, @RequestBody Taken body, Actor actor) {
        adoption.take(
                actor, network, new StanceDraft(body.stance(), body.until(), or(body.reason()), body.assessment()));
        return adoption.history(network);
    }

    @GetMapping("/{network}/assessments")
    List<Assessment> assessments(@PathVariable String network, Actor actor) {
        adoption.name(network);
        return adoption.assessments(network);
    }

    @PostMapping("/assessments")
    ResponseEntity<Assessment> assess(@RequestBody Scorecard body, Actor actor) {
        var id = adoption.assess(
                actor,
                new AssessmentDraft(
                        or(body.network()),
                        or(body.name()),
                        or(body.summary()),
                        body.scores() == null ? Map.of() : body.scores(),
                        body.notes() == null ? Map.of() : body.notes()));
        var made = adoption.assessment(id);
        return ResponseEntity.created(URI.create("/api/v1/network-stances/" + made.network() + "/assessments"))
                .body(made);
    }

    @GetMapping("/weights")
    Map<Criterion, Integer> weights(Actor actor) {
        return adoption.weights();
    }

    @PutMapping("/weights")
    Map<Criterion, Integer> weigh(@RequestBody Map<Criterion, Integer> weights, Actor actor) {
        adoption.weigh(actor, weights);
        return adoption.weights();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
