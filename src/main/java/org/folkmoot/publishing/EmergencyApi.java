package org.folkmoot.publishing;

import java.time.Instant;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts that go ahead of everything else, for programs. */
@RestController
@RequestMapping("/api/v1/posts/{id}/emergency")
class EmergencyApi {

    private final Hastening hastening;
    private final Composer composer;

    EmergencyApi(Hastening hastening, Composer composer) {
        this.hastening = hastening;
        this.composer = composer;
    }

    record Because(@Nullable String reason) {}

    record Marked(String markedBy, Instant markedAt, String reason) {}

    @GetMapping
    Marked get(Actor actor, @PathVariable UUID id) {
        composer.requireReading(actor);
        return marked(id);
    }

    @PutMapping
    Marked mark(Actor actor, @PathVariable UUID id, @RequestBody Because because) {
        hastening.mark(actor, new PostId(id), because.reason() == null ? "" : because.reason());
        return marked(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id) {
        hastening.end(actor, new PostId(id));
    }

    private Marked marked(UUID id) {
        return hastening
                .of(new PostId(id))
                .map(emergency -> new Marked(emergency.markedBy(), emergency.markedAt(), emergency.reason()))
                .orElseThrow(() -> Refused.missing("emergency"));
    }
}
