package org.folkmoot.inbox;

import java.util.Map;
import java.util.UUID;
import org.folkmoot.delivery.Source;
import org.folkmoot.delivery.Verdict;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Permission;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether those who asked for something in the inbox still may answer residents, or somebody does in their place. */
@Component
class Standing {

    private final Rights rights;
    private final Substitutes substitutes;

    Standing(Rights rights, Substitutes substitutes) {
        this.rights = rights;
        this.substitutes = substitutes;
    }

    /** @param by who asked for it; null where nobody but Folkmoot did */
    Verdict of(Source source, String hash, Scope scope, @Nullable UUID by, String name) {
        return lost(by, scope)
                        && substitutes
                                .of(source, hash)
                                .filter(other -> may(other, scope))
                                .isEmpty()
                ? new Verdict.Withheld("inbox.withheld.right", Map.of("name", name))
                : new Verdict.Cleared();
    }

    /** Whoever lets it go on answers for it, and has to be allowed to. */
    void released(Actor actor, Source source, String hash, Scope scope, @Nullable UUID by) {
        if (lost(by, scope) && actor.person().isPresent()) {
            rights.require(actor, Permission.ANSWER, scope);
            substitutes.add(source, hash, actor.person().get());
        }
    }

    private boolean lost(@Nullable UUID person, Scope scope) {
        return person != null && !may(new PersonId(person), scope);
    }

    private boolean may(PersonId person, Scope scope) {
        return rights.standing(person, Permission.ANSWER, scope).isEmpty();
    }
}
