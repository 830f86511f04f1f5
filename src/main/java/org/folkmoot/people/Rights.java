package org.folkmoot.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.springframework.stereotype.Service;

/**
 * May they? Every command asks here first: {@code rights.require(actor, Permission.APPROVE, register.scope(account))}.
 * What counts is what the database says now, never what the session remembers.
 */
@Service
public class Rights {

    private final Grants grants;
    private final SecondFactors factors;
    private final List<Condition> conditions;

    Rights(Grants grants, SecondFactors factors, List<Condition> conditions) {
        this.grants = grants;
        this.factors = factors;
        this.conditions = conditions;
    }

    /** @throws Refused (403) with the reason in words */
    public void require(Actor actor, Permission permission, Scope scope) {
        objection(actor, permission, scope).ifPresent(problem -> {
            throw new Refused(Refused.Kind.FORBIDDEN, problem);
        });
    }

    /** Why not; empty when they may. */
    public Optional<Problem> objection(Actor actor, Permission permission, Scope scope) {
        return switch (actor) {
            case Actor.Job job -> Optional.empty();
            case Actor.Person person ->
                standing(new PersonId(person.id()), permission, scope)
                        .or(() -> factorMissing(permission, person.twoFactors()));
            case Actor.Token token ->
                scopeMissing(token, permission)
                        .or(() -> standing(new PersonId(token.owner()), permission, scope))
                        .or(() -> factorMissing(permission, factors.behind(token)));
        };
    }

    public boolean may(Actor actor, Permission permission, Scope scope) {
        return objection(actor, permission, scope).isEmpty();
    }

    /** Anywhere at all: for navigation and lists, not for commands. */
    public boolean may(Actor actor, Permission permission) {
        return !reach(actor, permission).nothing();
    }

    /** Where they may, conditions on single accounts aside: for lists that show only what is theirs. */
    public Reach reach(Actor actor, Permission permission) {
        var none = new Reach(false, Set.of(), Set.of());
        return switch (actor) {
            case Actor.Job job -> new Reach(true, Set.of(), Set.of());
            case Actor.Person person ->
                factorMissing(permission, person.twoFactors()).isPresent()
                        ? none
                        : grants.reach(new PersonId(person.id()), permission);
            case Actor.Token token ->
                scopeMissing(token, permission)
                                .or(() -> factorMissing(permission, factors.behind(token)))
                                .isPresent()
                        ? none
                        : grants.reach(new PersonId(token.owner()), permission);
        };
    }

    /** Whether somebody who acted earlier still has the right, whatever they signed in with then. */
    public Optional<Problem> standing(PersonId person, Permission permission, Scope scope) {
        if (!grants.reach(person, permission).covers(scope)) {
            return Optional.of(missing(permission));
        }
        return conditions.stream()
                .map(condition -> condition.unmet(person, permission, scope).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Optional<Problem> scopeMissing(Actor.Token token, Permission permission) {
        return token.scopes().contains(permission.name())
                ? Optional.empty()
                : Optional.of(Problem.of("", "people.refused.scope", Map.of("scope", permission.name())));
    }

    private static Optional<Problem> factorMissing(Permission permission, boolean twoFactors) {
        return permission.needsSecondFactor() && !twoFactors
                ? Optional.of(Problem.of("", "people.refused.second-factor"))
                : Optional.empty();
    }

    private static Problem missing(Permission permission) {
        return Problem.of(
                "", "people.refused." + permission.name().toLowerCase().replace('_', '-'));
    }
}
