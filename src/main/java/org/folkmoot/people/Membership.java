package org.folkmoot.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do about other people: roles, disabling, a lost phone. There is always an administrator left. */
@Service
public class Membership {

    private final Persons persons;
    private final Grants grants;
    private final Rights rights;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Links links;
    private final SecondFactors factors;
    private final Passwords passwords;
    private final Letters letters;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Membership(
            Persons persons,
            Grants grants,
            Rights rights,
            Sessions sessions,
            Tokens tokens,
            Links links,
            SecondFactors factors,
            Passwords passwords,
            Letters letters,
            Clock clock,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.grants = grants;
        this.rights = rights;
        this.sessions = sessions;
        this.tokens = tokens;
        this.links = links;
        this.factors = factors;
        this.passwords = passwords;
        this.letters = letters;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void grant(Actor actor, PersonId id, Grant grant) {
        Refused.unlessEmpty(GrantProblems.of(grant));
        regrant(actor, id, held -> {
            if (!held.contains(grant)) {
                held.add(grant);
            }
        });
    }

    @Transactional
    public void withdraw(Actor actor, PersonId id, Grant grant) {
        regrant(actor, id, held -> held.remove(grant));
    }

    /** At once: sessions, tokens and links end; what they had approved no longer counts when it is due. */
    @Transactional
    public void disable(Actor actor, PersonId id) {
        var person = theirs(actor, id);
        if (person.status() == PersonStatus.DISABLED) {
            return;
        }
        persons.lock();
        persons.save(person.with(PersonStatus.DISABLED));
        leaveAnAdministrator();
        sessions.endAll(id);
        tokens.revokeAll(id);
        links.revokeAll(id);
        events.publishEvent(new PersonDisabled(actor, People.subject(person), clock.instant()));
    }

    /** The access tokens that a person ever made, the newest first; none of them still works for somebody disabled. */
    public List<HeldToken> tokens(PersonId id) {
        return tokens.of(id).stream()
                .map(token -> new HeldToken(token.name(), token.createdAt(), token.endsAt(), token.revokedAt()))
                .toList();
    }

    /** @param revokedAt null for one that ran out by itself or still holds */
    public record HeldToken(
            String name,
            Instant createdAt,
            Instant endsAt,
            @Nullable Instant revokedAt) {}

    /** Whoever never had a password needs a new invitation. */
    @Transactional
    public void enable(Actor actor, PersonId id) {
        var person = theirs(actor, id);
        if (person.status() != PersonStatus.DISABLED) {
            return;
        }
        persons.save(person.with(passwords.exists(id) ? PersonStatus.ACTIVE : PersonStatus.INVITED));
        events.publishEvent(new PersonEnabled(actor, People.subject(person), clock.instant()));
    }

    /** For a lost phone: their next sign-in sets up a new authenticator. They are told by mail. */
    @Transactional
    public void removeSecondFactor(Actor actor, PersonId id) {
        var person = theirs(actor, id);
        factors.remove(id);
        sessions.endAll(id);
        letters.factorRemoved(person, actor.name());
        events.publishEvent(new SecondFactorRemoved(actor, People.subject(person), clock.instant()));
    }

    private void regrant(Actor actor, PersonId id, Consumer<List<Grant>> change) {
        var person = theirs(actor, id);
        persons.lock();
        var before = grants.of(id);
        var after = new ArrayList<>(before);
        change.accept(after);
        if (after.equals(before)) {
            return;
        }
        grants.replace(id, after);
        leaveAnAdministrator();
        var changes = List.of(Change.of("roles", Grant.text(before), Grant.text(after)));
        events.publishEvent(new RolesChanged(actor, People.subject(person), clock.instant(), changes));
    }

    private void leaveAnAdministrator() {
        if (!grants.anAdministratorIsLeft()) {
            throw Refused.invalid(Problem.of("", "people.problem.last-administrator"));
        }
    }

    private Person theirs(Actor actor, PersonId id) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        return persons.find(id).orElseThrow(() -> Refused.missing("person"));
    }
}
