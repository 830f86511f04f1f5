package org.folkmoot.attestations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Recurring;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every new entry its first due day, and reminds: the owner ahead of it, the deputy after it, and at last the
 * escalation contact. Where one of them is missing or has left, those who keep the register are told in their place.
 */
@Component
class AttestationRound implements Recurring {

    private static final Actor JOB = new Actor.Job("confirmation round");

    private final Register register;
    private final AttestationRows rows;
    private final People people;
    private final Notifications notifications;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher bells;
    private final TransactionTemplate transaction;

    AttestationRound(
            Register register,
            AttestationRows rows,
            People people,
            Notifications notifications,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher bells,
            TransactionTemplate transaction) {
        this.register = register;
        this.rows = rows;
        this.people = people;
        this.notifications = notifications;
        this.dates = dates;
        this.clock = clock;
        this.bells = bells;
        this.transaction = transaction;
    }

    /** In the order in which they come. */
    enum Step {
        OWNER,
        DEPUTY,
        ESCALATION
    }

    @Override
    public String key() {
        return "attestations.round";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        var settings = rows.settings();
        var today = dates.today();
        register.all().stream()
                .filter(account -> account.status().ours())
                .forEach(account -> look(account, settings, today));
    }

    private void look(Account account, AttestationSettings settings, LocalDate today) {
        var due = account.attestBy();
        if (due == null) {
            ask(account, today.plusDays(settings.every()));
            return;
        }
        for (var step : Step.values()) {
            if (!today.isBefore(day(step, due, settings))) {
                transaction.executeWithoutResult(status -> remind(account, due, step));
            }
        }
    }

    private static LocalDate day(Step step, LocalDate due, AttestationSettings settings) {
        return switch (step) {
            case OWNER -> due.minusDays(settings.ahead());
            case DEPUTY -> due.plusDays(settings.deputyAfter());
            case ESCALATION -> due.plusDays(settings.escalateAfter());
        };
    }

    private void ask(Account account, LocalDate due) {
        transaction.executeWithoutResult(status -> {
            register.attestBy(account.id(), due);
            bells.publishEvent(new AttestationEvents.ConfirmationAsked(
                    JOB, account.subject(), clock.instant(), List.of(Change.of("by", null, due))));
        });
    }

    private void remind(Account account, LocalDate due, Step step) {
        if (!rows.remind(account.id(), due, step)) {
            return;
        }
        var told = told(account, step);
        told.forEach(person -> notifications.send(
                new Recipient(person.name(), person.email(), person.id().value()),
                new Message(
                        "attestations.mail." + step + ".subject",
                        "attestations.mail." + step + ".body",
                        Map.of("account", account.name(), "due", dates.day(due), "name", person.name()),
                        "/accounts/" + account.id().value())));
        bells.publishEvent(new AttestationEvents.ConfirmationReminded(
                JOB,
                account.subject(),
                clock.instant(),
                List.of(
                        Change.of("due", null, due),
                        Change.of(
                                "told",
                                null,
                                String.join(
                                        ", ", told.stream().map(Person::name).toList())))));
    }

    private List<Person> told(Account account, Step step) {
        var meant = switch (step) {
            case OWNER -> account.owner();
            case DEPUTY -> account.deputy();
            case ESCALATION -> account.escalation();
        };
        return active(meant)
                .map(List::of)
                .orElseGet(() -> people.whoMay(Permission.EDIT_REGISTER, register.scope(account.id())));
    }

    private Optional<Person> active(@Nullable PersonId id) {
        return Optional.ofNullable(id).flatMap(people::find).filter(Person::active);
    }
}
