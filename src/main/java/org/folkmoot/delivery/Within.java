package org.folkmoot.delivery;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Reach;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** The accounts over whose deliveries somebody may decide, so that a list is cut by rights before it is paged. */
@Component
class Within {

    private final Rights rights;
    private final Register register;

    Within(Rights rights, Register register) {
        this.rights = rights;
        this.register = register;
    }

    /** @return empty where it is all of them */
    Optional<Set<UUID>> of(Actor actor) {
        var reach = rights.reach(actor, Permission.DECIDE_DELIVERY);
        return reach.everything() ? Optional.empty() : Optional.of(accounts(reach));
    }

    /** For those who may decide somewhere. */
    Optional<Set<UUID>> require(Actor actor) {
        if (!rights.may(actor, Permission.DECIDE_DELIVERY)) {
            throw forbidden();
        }
        return of(actor);
    }

    private Set<UUID> accounts(Reach reach) {
        return register.all().stream()
                .filter(account -> reach.covers(
                        Scope.account(account.id().value(), account.service().value())))
                .map(account -> account.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Refused forbidden() {
        return new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "people.refused.decide-delivery"));
    }
}
