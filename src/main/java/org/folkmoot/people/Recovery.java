package org.folkmoot.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What one-time links do: accept an invitation, choose a new password, prove a new address. */
@Service
class Recovery {

    private final Persons persons;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Links links;
    private final Letters letters;
    private final Throttle throttle;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Recovery(
            Persons persons,
            Passwords passwords,
            Sessions sessions,
            Links links,
            Letters letters,
            Throttle throttle,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.passwords = passwords;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.throttle = throttle;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** The person that a link is for; empty when it is used up, too old or made up. */
    Optional<Person> holder(Links.Purpose purpose, String secret) {
        return links.find(purpose, secret).flatMap(link -> persons.find(link.person()));
    }

    @Transactional
    void accept(String secret, String password, String repeated) {
        var link = follow(Links.Purpose.INVITATION, secret, password, repeated);
        var person = persons.find(link.person()).orElseThrow().with(PersonStatus.ACTIVE);
        persons.save(person);
        passwords.set(person.id(), password);
        events.publishEvent(new InvitationAccepted(actor(person), People.subject(person), clock.instant()));
    }

    /** Says nothing about whether there is such a person. */
    void forgotten(String email) {
        slow(Throttle.Kind.RESET, email);
        transaction.executeWithoutResult(status -> sendReset(email));
    }

    private void sendReset(String email) {
        persons.byEmail(email.strip())
                .filter(Person::active)
                .ifPresent(person ->
                        letters.passwordReset(person, links.issue(Links.Purpose.PASSWORD, person.id(), null)));
    }

    /** Ends all sessions: whoever knew the old password is out. */
    @Transactional
    void reset(String secret, String password, String repeated) {
        var link = follow(Links.Purpose.PASSWORD, secret, password, repeated);
        var person = persons.find(link.person()).orElseThrow();
        passwords.set(person.id(), password);
        sessions.endAll(person.id());
        throttle.succeeded(Throttle.Kind.ACCOUNT, person.email());
        events.publishEvent(new PasswordChosen(actor(person), People.subject(person), clock.instant()));
    }

    /** The new address counts once its link has been followed; the password proves who asks. */
    void askForAddress(Actor.Person actor, String email, String password) {
        var person = persons.find(new PersonId(actor.id())).orElseThrow();
        slow(Throttle.Kind.ACCOUNT, person.email());
        var problems = new ArrayList<>(PersonProblems.of(person.name(), email, ""));
        if (!passwords.matches(person.id(), password)) {
            problems.add(Problem.of("proof", "people.problem.current"));
        } else {
            throttle.succeeded(Throttle.Kind.ACCOUNT, person.email());
        }
        Refused.unlessEmpty(problems);
        transaction.executeWithoutResult(status -> letters.newAddress(
                person, email.strip(), links.issue(Links.Purpose.EMAIL, person.id(), email.strip())));
    }

    @Transactional
    void proveAddress(String secret) {
        var link = links.find(Links.Purpose.EMAIL, secret).filter(links::use).orElseThrow(Recovery::stale);
        var person = persons.find(link.person()).orElseThrow();
        var email = java.util.Objects.requireNonNull(link.email());
        if (persons.byEmail(email)
                .filter(other -> !other.id().equals(person.id()))
                .isPresent()) {
            throw Refused.invalid(Problem.of("", "people.problem.email-taken"));
        }
        var changed = new Person(person.id(), person.name(), email, person.jobTitle(), person.status());
        persons.save(changed);
        letters.addressChanged(changed, person.email());
        var changes = List.of(Change.of("email", person.email(), email));
        events.publishEvent(new PersonChanged(actor(person), People.subject(person), clock.instant(), changes));
    }

    private Links.Link follow(Links.Purpose purpose, String secret, String password, String repeated) {
        var link = links.find(purpose, secret).orElseThrow(Recovery::stale);
        var person = persons.find(link.person()).orElseThrow();
        Refused.unlessEmpty(PasswordRule.problems(password, repeated, person));
        if (!links.use(link)) {
            throw stale();
        }
        return link;
    }

    /** Before any transaction, since the count has its own and a request must not need two connections at once. */
    private void slow(Throttle.Kind kind, String what) {
        throttle.tooMany(kind, what).ifPresent(until -> {
            throw tooMany(until);
        });
    }

    private Refused tooMany(Instant until) {
        return Refused.invalid(Problem.of("", "people.problem.too-many", Map.of("time", dates.time(until))));
    }

    private static Refused stale() {
        return Refused.overtaken(Problem.of("", "people.problem.link"));
    }

    private static Actor.Person actor(Person person) {
        return new Actor.Person(person.id().value(), person.name(), false);
    }
}
