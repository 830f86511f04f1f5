package org.folkmoot.training;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who of those that answer for accounts was trained, and when. */
@RestController
@RequestMapping("/api/v1/trainings")
class TrainingApi {

    private final Trainings trainings;
    private final Roll roll;
    private final Rights rights;

    TrainingApi(Trainings trainings, Roll roll, Rights rights) {
        this.trainings = trainings;
        this.roll = roll;
        this.rights = rights;
    }

    /** @param words what it was, and where the proof lies */
    record Noted(
            @Nullable UUID person,
            @Nullable LocalDate on,
            @Nullable String words) {}

    /** @param accounts for how many the person answers as owner or deputy */
    record Line(
            UUID person,
            String name,
            int accounts,
            @Nullable Training training) {}

    /** Owners and deputies, those without any training first, then the longest ago. */
    @GetMapping
    Slice<Line> trainings(@RequestParam(required = false) @Nullable String after, Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return roll.page(false, after, 200)
                .map(one -> new Line(one.person().id().value(), one.person().name(), one.accounts(), one.training()));
    }

    @PostMapping
    ResponseEntity<Training> note(@RequestBody Noted body, Actor actor) {
        var training = trainings.note(
                actor,
                new TrainingDraft(
                        body.person() == null ? null : new PersonId(body.person()),
                        body.on(),
                        body.words() == null ? "" : body.words()));
        return ResponseEntity.created(URI.create("/api/v1/trainings/" + training.id()))
                .body(training);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, Actor actor) {
        trainings.takeBack(actor, id);
    }
}
