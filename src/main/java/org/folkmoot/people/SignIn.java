package org.folkmoot.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Coming in: password, then the code of an authenticator or a recovery code. Whoever fails learns only that the two did
 * not fit together. Each step opens a new session with a new cookie.
 */
@Service
class SignIn {

    private final Persons persons;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignIn(
            Persons persons,
            Passwords passwords,
            SecondFactors factors,
            Sessions sessions,
            Throttle throttle,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.throttle = throttle;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /** What the browser gets, and whether the code is asked for next. */
    record Step(Secret cookie, boolean codeDue) {}

    Step withPassword(String email, String password, Visitor visitor) {
        slow(Throttle.Kind.ADDRESS, visitor.address());
        slow(Throttle.Kind.ACCOUNT, email);
        var person = persons.byEmail(email.strip()).filter(found -> fits(found, password));
        if (person.isEmpty()) {
            if (persons.byEmail(email.strip()).isEmpty()) {
                passwords.matchesNobody(password);
            }
            throw Refused.invalid(Problem.of("email", "people.problem.sign-in"));
        }
        throttle.succeeded(Throttle.Kind.ACCOUNT, email);
        throttle.takeBack(Throttle.Kind.ADDRESS, visitor.address());
        var id = person.get().id();
        return factors.enrolled(id)
                ? new Step(sessions.open(id, Proof.CODE_DUE, visitor.address(), visitor.agent()), true)
                : new Step(open(person.get(), Proof.ONE_FACTOR, "password", visitor), false);
    }

    /** @param session a session of which the code is due */
    Secret withCode(Session session, String code, Visitor visitor) {
        var person = persons.find(session.person()).orElseThrow();
        slow(Throttle.Kind.CODE, person.id().value().toString());
        var recovery = code.replaceAll("[^A-Za-z0-9]", "").length() > 6;
        var right = recovery ? factors.useRecoveryCode(person.id(), code) : factors.prove(person.id(), code);
        if (!right) {
            throw Refused.invalid(Problem.of("code", "people.problem.code"));
        }
        throttle.succeeded(Throttle.Kind.CODE, person.id().value().toString());
        sessions.end(session.id(), person.id());
        return open(
                person, Proof.TWO_FACTORS, recovery ? "password, recovery code" : "password, authenticator", visitor);
    }

    /** The caller has looked whether the practice door is open. */
    Secret throughPracticeDoor(PersonId id, Visitor visitor) {
        var person = persons.find(id).filter(Person::active).orElseThrow(() -> Refused.missing("person"));
        return transaction.execute(status -> {
            events.publishEvent(new SignedInForPractice(actor(person), People.subject(person), clock.instant()));
            return sessions.open(id, Proof.PRACTICE, visitor.address(), visitor.agent());
        });
    }

    private Secret open(Person person, Proof proof, String how, Visitor visitor) {
        return transaction.execute(status -> {
            Recorded event = new SignedInByPassword(
                    actor(person), People.subject(person), clock.instant(), List.of(Change.of("factors", null, how)));
            events.publishEvent(event);
            return sessions.open(person.id(), proof, visitor.address(), visitor.agent());
        });
    }

    private boolean fits(Person person, String password) {
        return passwords.matches(person.id(), password) && person.active();
    }

    private void slow(Throttle.Kind kind, String what) {
        throttle.tooMany(kind, what).ifPresent(until -> {
            throw Refused.invalid(Problem.of("", "people.problem.too-many", Map.of("time", dates.time(until))));
        });
    }

    private static Actor.Person actor(Person person) {
        return new Actor.Person(person.id().value(), person.name(), false);
    }
}
