package org.folkmoot.connections;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.networks.Networks;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds of what people have entered in the calendar, on the same days before as of a sign-in that ends. */
@Component
class DeadlineMail implements Recurring {

    private final Deadlines deadlines;
    private final Networks networks;
    private final People people;
    private final Notifications notifications;
    private final HealthTimesRows settings;
    private final Words words;
    private final Dates dates;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    DeadlineMail(
            Deadlines deadlines,
            Networks networks,
            People people,
            Notifications notifications,
            HealthTimesRows settings,
            Words words,
            Dates dates,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.networks = networks;
        this.people = people;
        this.notifications = notifications;
        this.settings = settings;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String key() {
        return "connections.deadlines";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        deadlines.open().forEach(deadline -> transaction.executeWithoutResult(status -> remind(deadline)));
    }

    /** Only the nearest: what is entered a week before is not told of fourteen days. */
    private void remind(Deadline deadline) {
        var left = ChronoUnit.DAYS.between(dates.today(), deadline.on());
        settings.get().warnDays().stream()
                .filter(days -> left <= days)
                .reduce((longer, shorter) -> shorter)
                .filter(days -> deadlines.tell(deadline.id(), days))
                .ifPresent(days -> tell(deadline));
    }

    private void tell(Deadline deadline) {
        events.publishEvent(
                new HealthEvents.DeadlineReminded(new Actor.Job(key()), deadline.subject(), clock.instant()));
        var message = new Message(
                "connections.mail.deadline.subject",
                "connections.mail.deadline.body",
                Map.of(
                        "title", deadline.title(),
                        "kind", words.of("connections.expiry." + deadline.kind().name()),
                        "network", networks.info(deadline.network()).name(),
                        "day", dates.day(deadline.on())),
                ExpiryController.HOME);
        for (var person : readers(deadline)) {
            notifications.send(
                    new Recipient(person.name(), person.email(), person.id().value()),
                    message,
                    "connections.deadline." + deadline.id());
        }
    }

    private List<Person> readers(Deadline deadline) {
        return deadline.person() == null || people.gone().contains(deadline.person())
                ? people.whoMay(Permission.CONNECT_ACCOUNTS, Scope.everywhere())
                : people.find(deadline.person()).stream().toList();
    }
}
