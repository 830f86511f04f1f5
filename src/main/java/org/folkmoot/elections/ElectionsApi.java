package org.folkmoot.elections;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Slice;
import org.folkmoot.people.Permission;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The council's elections and their pre-election periods. */
@RestController
@RequestMapping("/api/v1/elections")
class ElectionsApi {

    private final Elections elections;
    private final Rights rights;

    ElectionsApi(Elections elections, Rights rights) {
        this.elections = elections;
        this.rights = rights;
    }

    /**
     * @param area whose voters are called; absent for the whole council
     * @param beginsOn first day of the pre-election period; the day of the notice when it is absent
     */
    record Called(
            @Nullable String poll,
            @Nullable String area,
            @Nullable LocalDate beginsOn,
            @Nullable LocalDate noticeOn,
            @Nullable LocalDate pollOn) {}

    /** Latest poll first. */
    @GetMapping
    Slice<Election> elections(Actor actor) {
        rights.require(actor, Permission.SEE_RISKS, Scope.everywhere());
        return new Slice<>(elections.all(), null);
    }

    @PostMapping
    ResponseEntity<Election> call(@RequestBody Called body, Actor actor) {
        var election = elections.call(
                actor,
                new ElectionDraft(
                        body.poll() == null ? "" : body.poll(),
                        body.area() == null ? "" : body.area(),
                        body.beginsOn(),
                        body.noticeOn(),
                        body.pollOn()));
        return ResponseEntity.created(URI.create("/api/v1/elections/" + election.id()))
                .body(election);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, Actor actor) {
        elections.cancel(actor, id);
    }
}
