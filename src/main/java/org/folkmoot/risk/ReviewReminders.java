package org.folkmoot.risk;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the owner of a risk once when it is to be looked at again. */
@Component
class ReviewReminders implements Recurring {

    private final Risks risks;
    private final People people;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final Dates dates;

    ReviewReminders(
            Risks risks, People people, Notifications notifications, TransactionTemplate transaction, Dates dates) {
        this.risks = risks;
        this.people = people;
        this.notifications = notifications;
        this.transaction = transaction;
        this.dates = dates;
    }

    @Override
    public String key() {
        return "risk.reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        risks.toRemind(dates.today()).forEach(risk -> transaction.executeWithoutResult(status -> remind(risk)));
    }

    private void remind(Risk risk) {
        risks.reminded(risk);
        people.find(Objects.requireNonNull(risk.owner()))
                .filter(Person::active)
                .ifPresent(person -> notifications.send(
                        new Recipient(person.name(), person.email(), person.id().value()),
                        new Message(
                                "risk.mail.review.subject",
                                "risk.mail.review",
                                Map.of("number", String.valueOf(risk.number()), "event", risk.event()),
                                "/risks/" + risk.id().value())));
    }
}
