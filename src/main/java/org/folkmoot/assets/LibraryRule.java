package org.folkmoot.assets;

import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.springframework.stereotype.Component;

/** Who may use the library. */
@Component
class LibraryRule {

    Optional<Problem> objection(Actor actor) {
        return switch (actor) {
            case Actor.Job _, Actor.Person _ -> Optional.empty();
            case Actor.Token _ -> Optional.of(Problem.of("", "assets.forbidden"));
        };
    }

    void requireAdding(Actor actor) {
        objection(actor).ifPresent(problem -> {
            throw new Refused(Refused.Kind.FORBIDDEN, problem);
        });
    }

    void requireDescribing(Actor actor) {
        requireAdding(actor);
    }
}
