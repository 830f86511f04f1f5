package org.folkmoot.distribution;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which addresses still work: two mails that came back for good make one stale, until somebody says that it works. */
@Service
public class ContactHealth {

    /** Of all lists together; there is one of it, so its id is fixed. */
    static final Subject SETTINGS = new Subject("list settings", new UUID(0, 5), "Distribution lists");

    private final Bounces bounces;
    private final MailingLists lists;
    private final Notifications notifications;
    private final People people;
    private final Rights rights;
    private final Clock clock;
    private final ApplicationEventPublisher bells;

    ContactHealth(
            Bounces bounces,
            MailingLists lists,
            Notifications notifications,
            People people,
            Rights rights,
            Clock clock,
            ApplicationEventPublisher bells) {
        this.bounces = bounces;
        this.lists = lists;
        this.notifications = notifications;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
        this.bells = bells;
    }

    List<Bounces.Stale> stale(Actor actor) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        return bounces.stale(lists.settings().hardBounces());
    }

    Set<String> staleAddresses() {
        return bounces.staleAddresses(lists.settings().hardBounces());
    }

    /**
     * What became of a file.
     *
     * @param left lines that said nothing that can be written down
     */
    public record Written(int bounces, List<Long> left) {}

    /** Reads a notification or a table of bounces; a row that is broken keeps no other from being written down. */
    @Transactional
    public Written read(Actor actor, byte[] file, String source) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        var reading = BounceReader.read(file);
        return new Written(record(actor, reading.bounces(), source), reading.left());
    }

    /** What a mail server or its operator reports. */
    @Transactional
    public int record(Actor actor, List<Bounce> returned, String source) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        if (!returned.stream().allMatch(bounce -> ExtraRule.address(bounce.email()))) {
            throw Refused.invalid(Problem.of("email", "distribution.problem.email"));
        }
        var enough = lists.settings().hardBounces();
        var stale = new HashSet<String>();
        for (var bounce : returned) {
            var before = bounces.hard(bounce.email());
            bounces.add(bounce, source, clock.instant());
            if (bounce.hard() && before + 1 == enough) {
                stale.add(bounce.email().toLowerCase(Locale.ROOT));
            }
        }
        if (!returned.isEmpty()) {
            bells.publishEvent(new ContactBounced(
                    actor,
                    SETTINGS,
                    clock.instant(),
                    List.of(Change.of("bounces", null, returned.size()), Change.of("stale now", null, stale.size()))));
        }
        stale.forEach(this::tell);
        return returned.size();
    }

    /** From now on earlier bounces no longer count. */
    @Transactional
    public void clear(Actor actor, String email) {
        rights.require(actor, Permission.HANDLE_REQUESTS, Scope.everywhere());
        if (bounces.hard(email) == 0) {
            throw Refused.missing("contact");
        }
        bounces.clear(email, actor.name(), clock.instant());
        bells.publishEvent(new ContactCleared(
                actor, SETTINGS, clock.instant(), List.of(Change.of("address", email, "works again"))));
    }

    /** Those who keep the register, since they know who has to be asked. */
    private void tell(String email) {
        var name = people.byEmail(email).map(person -> person.name()).orElse(email);
        people.whoMay(Permission.HANDLE_REQUESTS, Scope.everywhere())
                .forEach(person -> notifications.send(
                        new Recipient(person.name(), person.email(), person.id().value()),
                        new Message(
                                "distribution.stale.subject",
                                "distribution.stale.body",
                                Map.of("name", name, "email", email),
                                "/distribution-lists/bounces")));
    }
}
