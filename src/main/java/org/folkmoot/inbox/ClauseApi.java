package org.folkmoot.inbox;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The house rules for other programs. */
@RestController
@RequestMapping("/api/v1/house-rules")
class ClauseApi {

    private final Rulebook rulebook;

    ClauseApi(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    record NewClause(@Nullable String words) {

        String said() {
            return words == null ? "" : words;
        }
    }

    record ClauseBody(UUID id, int number, String words) {
        static ClauseBody of(Clause clause) {
            return new ClauseBody(clause.id().value(), clause.number(), clause.words());
        }
    }

    @Operation(summary = "The clauses in force, by number")
    @GetMapping
    List<ClauseBody> list(Actor actor) {
        return rulebook.clauses().stream().map(ClauseBody::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ClauseBody add(Actor actor, @RequestBody NewClause body) {
        return ClauseBody.of(rulebook.add(actor, body.said()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reword(Actor actor, @PathVariable UUID id, @RequestBody NewClause body) {
        rulebook.reword(actor, new ClauseId(id), body.said());
    }

    @Operation(summary = "Ends a clause; what cited it keeps its words")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        rulebook.end(actor, new ClauseId(id));
    }
}
