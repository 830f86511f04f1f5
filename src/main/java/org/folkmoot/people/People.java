package org.folkmoot.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Slice;
import org.folkmoot.foundation.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The users of this installation, and which of them may do something. */
@Service
public class People {

    private final Persons persons;
    private final Grants grants;
    private final Holdings holdings;
    private final Rights rights;
    private final Links links;
    private final Letters letters;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    People(
            Persons persons,
            Grants grants,
            Holdings holdings,
            Rights rights,
            Links links,
            Letters letters,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.persons = persons;
        this.grants = grants;
        this.holdings = holdings;
        this.rights = rights;
        this.links = links;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Person> find(PersonId id) {
        return persons.find(id);
    }

    public Optional<Person> byEmail(String email) {
        return persons.byEmail(email);
    }

    /** For lists that show names; an unknown id is left out. */
    public Map<PersonId, Person> named(Collection<PersonId> ids) {
        return persons.named(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** By name. */
    public List<Person> active() {
        return persons.active();
    }

    /** Those who may no longer sign in. */
    public Set<PersonId> gone() {
        return persons.gone();
    }

    /** Everybody, disabled and invited people too, by name. */
    public Slice<Person> all(@Nullable String after, int limit) {
        return persons.all(after, limit);
    }

    public List<Grant> roles(PersonId person) {
        return grants.of(person);
    }

    /** Whose right to do it stands there today, by name. */
    public List<Person> whoMay(Permission permission, Scope scope) {
        var able = grants.holders(permission).stream()
                .filter(person -> rights.standing(person, permission, scope).isEmpty())
                .toList();
        var named = named(able);
        return able.stream().map(named::get).toList();
    }

    /** Where each could do it at that moment; conditions such as training aside. */
    public Map<PersonId, Reach> able(Permission permission, Instant moment) {
        return holdings.at(permission, moment);
    }

    /** From when on it is known who held which role. */
    public Optional<Instant> rolesKnownSince() {
        return holdings.since();
    }

    /** True until the first administrator has come. */
    public boolean none() {
        return persons.none();
    }

    /**
     * Adds an active person without a mail: the first administrator and the people of the demonstration. They have no
     * password until they set one.
     */
    @Transactional
    public PersonId admit(Actor actor, Invitation invitation) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var person = add(invitation, PersonStatus.ACTIVE);
        events.publishEvent(new PersonAdmitted(actor, subject(person), clock.instant(), changes(person, invitation)));
        return person.id();
    }

    /** Sends a one-time link that holds for seven days. */
    @Transactional
    public PersonId invite(Actor actor, Invitation invitation) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var person = add(invitation, PersonStatus.INVITED);
        letters.invitation(person, actor.name(), links.issue(Links.Purpose.INVITATION, person.id(), null));
        events.publishEvent(new PersonInvited(actor, subject(person), clock.instant(), changes(person, invitation)));
        return person.id();
    }

    /** The earlier link is void. */
    @Transactional
    public void inviteAgain(Actor actor, PersonId id) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var person = invited(id);
        letters.invitation(person, actor.name(), links.issue(Links.Purpose.INVITATION, id, null));
        events.publishEvent(new InvitationResent(actor, subject(person), clock.instant()));
    }

    /** The link opens nothing any more; the person stays listed as disabled. */
    @Transactional
    public void revokeInvitation(Actor actor, PersonId id) {
        rights.require(actor, Permission.MANAGE_PEOPLE, Scope.everywhere());
        var person = invited(id);
        links.revokeAll(id);
        persons.save(person.with(PersonStatus.DISABLED));
        events.publishEvent(new InvitationRevoked(actor, subject(person), clock.instant()));
    }

    private Person invited(PersonId id) {
        var person = persons.find(id).orElseThrow(() -> Refused.missing("person"));
        if (person.status() != PersonStatus.INVITED) {
            throw Refused.overtaken(Problem.of("", "people.problem.not-invited"));
        }
        return person;
    }

    private Person add(Invitation invitation, PersonStatus status) {
        var problems = new ArrayList<>(PersonProblems.of(invitation.name(), invitation.email(), invitation.jobTitle()));
        if (persons.byEmail(invitation.email().strip()).isPresent()) {
            problems.add(Problem.of("email", "people.problem.email-taken"));
        }
        problems.addAll(GrantProblems.of(invitation.roles()));
        Refused.unlessEmpty(problems);
        var person = new Person(
                new PersonId(ids.next()),
                invitation.name().strip(),
                invitation.email().strip(),
                invitation.jobTitle().strip(),
                status);
        persons.add(person);
        grants.replace(person.id(), invitation.roles());
        return person;
    }

    private static List<Change> changes(Person person, Invitation invitation) {
        return List.of(
                Change.of("name", null, person.name()),
                Change.of("email", null, person.email()),
                Change.of("roles", null, Grant.text(invitation.roles())));
    }

    static Subject subject(Person person) {
        return new Subject("person", person.id().value(), person.name());
    }
}
