package org.folkmoot.people;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.SettableClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the people of Dunmere that a test needs, each with an address of their own. */
@Component
public class Users {

    public static final String PASSWORD = "heron lantern gravel";

    private static final Actor CONSOLE = new Actor.Job("test");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SettableClock clock;

    Users(
            People people,
            Passwords passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            SettableClock clock) {
        this.people = people;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** An active person with these roles everywhere. */
    public Person with(String... roles) {
        return granted(List.of(roles).stream()
                .map(role -> new Grant(role, Scope.everywhere()))
                .toList());
    }

    public Person granted(List<Grant> roles) {
        var n = COUNT.incrementAndGet();
        var name = "Robin Marsh " + n;
        var id = people.admit(CONSOLE, new Invitation(name, "robin" + n + "@dunmere.example", "Officer", roles));
        return people.find(id).orElseThrow();
    }

    /** The same with {@link #PASSWORD}. */
    public Person withPassword(String... roles) {
        var person = with(roles);
        transaction.executeWithoutResult(status -> {
            passwords.set(person.id(), PASSWORD);
            events.publishEvent(new PasswordChosen(CONSOLE, People.subject(person), clock.instant()));
        });
        return person;
    }

    public static Actor.Person actor(Person person) {
        return new Actor.Person(person.id().value(), person.name(), true);
    }
}
