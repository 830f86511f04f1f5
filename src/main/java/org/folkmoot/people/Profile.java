package org.folkmoot.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Recorded;
import org.folkmoot.foundation.Refused;
import org.folkmoot.web.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do about their own sign-in. It needs no permission and a browser: no token can do any of it. */
@Service
class Profile {

    private final Persons persons;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Profile(
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

    @Transactional
    void change(Actor.Person actor, String name, String jobTitle) {
        var person = own(actor);
        var changed = new Person(person.id(), name.strip(), person.email(), jobTitle.strip(), person.status());
        Refused.unlessEmpty(PersonProblems.of(name, person.email(), jobTitle));
        persons.save(changed);
        var changes = List.of(
                Change.of("name", person.name(), changed.name()),
                Change.of("jobTitle", person.jobTitle(), changed.jobTitle()));
        events.publishEvent(new PersonChanged(actor, People.subject(changed), clock.instant(), changes));
    }

    /** Ends the person's other sessions, in case somebody else knew the old password. */
    void choosePassword(SignedIn signedIn, String current, String password, String repeated) {
        var person = own(signedIn);
        slow(person.email());
        var problems = new ArrayList<>(PasswordRule.problems(password, repeated, person));
        if (!passwords.matches(person.id(), current)) {
            problems.addFirst(Problem.of("current", "people.problem.current"));
        } else {
            throttle.succeeded(Throttle.Kind.ACCOUNT, person.email());
        }
        Refused.unlessEmpty(problems);
        transaction.executeWithoutResult(status -> {
            passwords.set(person.id(), password);
            endOthers(signedIn);
            record(at -> new PasswordChosen(signedIn.actor(), People.subject(person), at));
        });
    }

    /** The secret for the authenticator; refused where nothing could be proved with it. */
    @Transactional
    String secret(SignedIn signedIn) {
        var person = own(signedIn);
        if (factors.enrolled(person.id())) {
            throw Refused.overtaken(Problem.of("", "people.problem.enrolled"));
        }
        return factors.pending(person.id());
    }

    /** @return the recovery codes, to be shown once */
    @Transactional
    List<String> enrol(SignedIn signedIn, String code) {
        var person = own(signedIn);
        secret(signedIn);
        if (!factors.prove(person.id(), code)) {
            throw Refused.invalid(Problem.of("code", "people.problem.code"));
        }
        record(at -> new SecondFactorEnrolled(signedIn.actor(), People.subject(person), at));
        return factors.newRecoveryCodes(person.id());
    }

    @Transactional
    List<String> renewRecoveryCodes(SignedIn signedIn) {
        var person = proved(signedIn);
        record(at -> new RecoveryCodesRenewed(signedIn.actor(), People.subject(person), at));
        return factors.newRecoveryCodes(person.id());
    }

    /** For a new phone: the next page that needs one asks for a new authenticator. */
    @Transactional
    void removeFactor(SignedIn signedIn) {
        var person = proved(signedIn);
        factors.remove(person.id());
        endOthers(signedIn);
        record(at -> new SecondFactorRemoved(signedIn.actor(), People.subject(person), at));
    }

    void endSession(Actor.Person actor, UUID session) {
        sessions.end(session, new PersonId(actor.id()));
    }

    @Transactional
    void signOutEverywhere(Actor.Person actor) {
        var person = own(actor);
        sessions.endAll(person.id());
        events.publishEvent(new SignedOutEverywhere(actor, People.subject(person), clock.instant()));
    }

    private void endOthers(SignedIn signedIn) {
        if (signedIn.session() != null) {
            sessions.endOthers(own(signedIn).id(), signedIn.session());
        }
    }

    private Person proved(SignedIn signedIn) {
        var person = own(signedIn);
        if (signedIn.actor() instanceof Actor.Person actor && !actor.twoFactors()) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "people.refused.second-factor"));
        }
        return person;
    }

    /** The person behind a session of their own; a practice session is open to everybody at this machine. */
    private Person own(SignedIn signedIn) {
        if (signedIn.session() != null && sessions.practice(signedIn.session())) {
            throw new Refused(Refused.Kind.FORBIDDEN, Problem.of("", "people.refused.practice"));
        }
        return own(signedIn.actor());
    }

    private Person own(Actor actor) {
        return actor.person()
                .flatMap(id -> persons.find(new PersonId(id)))
                .orElseThrow(() -> Refused.missing("person"));
    }

    /** Before any transaction: the count has its own. */
    private void slow(String email) {
        throttle.tooMany(Throttle.Kind.ACCOUNT, email).ifPresent(until -> {
            throw Refused.invalid(Problem.of("", "people.problem.too-many", Map.of("time", dates.time(until))));
        });
    }

    private void record(Function<java.time.Instant, Recorded> event) {
        events.publishEvent(event.apply(clock.instant()));
    }
}
