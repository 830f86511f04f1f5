package org.folkmoot.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one person who comes without an invitation: whoever holds the link that the first start printed. */
@Service
public class FirstAdministrator {

    private final People people;
    private final Persons persons;
    private final Passwords passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            People people, Persons persons, Passwords passwords, Clock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.persons = persons;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes the first administrator, who then signs in and sets up a second factor. The caller has checked the link.
     *
     * @throws Refused with the fields {@code name}, {@code email}, {@code password}, {@code repeated}; 409 when there is
     *     somebody already
     */
    @Transactional
    public PersonId claim(String name, String email, String password, String repeated) {
        persons.lock();
        if (!people.none()) {
            throw Refused.overtaken(Problem.of("", "people.problem.not-first"));
        }
        var problems = new ArrayList<>(PersonProblems.of(name, email, ""));
        var typed = new Person(new PersonId(new java.util.UUID(0, 0)), name, email, "", PersonStatus.ACTIVE);
        problems.addAll(PasswordRule.problems(password, repeated, typed));
        Refused.unlessEmpty(problems);
        var grant = new Grant(GrantProblems.ADMINISTRATOR, Scope.everywhere());
        var actor = new Actor.Job("first administrator");
        var id = people.admit(actor, new Invitation(name, email, "", List.of(grant)));
        passwords.set(id, password);
        var person = persons.find(id).orElseThrow();
        events.publishEvent(new PasswordChosen(actor, People.subject(person), clock.instant()));
        return id;
    }
}
