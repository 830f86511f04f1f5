package org.folkmoot.attestations;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * escalation contact. Where one of them is missing or has left, the next is told in their place, and at last those who keep
 * the register. An account that names nobody is not asked about: it shows up as one without owner and deputy.
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
        var asked = register.all().stream()
                .filter(account -> account.status().ours())
                .filter(account -> account.owner() != null || account.deputy() != null)
                .toList();
        asked.stream()
                .filter(account -> account.attestBy() == null)
                .forEach(account -> ask(account, today.plusDays(settings.every())));
        transaction.executeWithoutResult(status -> remind(asked, settings, today));
    }

    /** Whoever has several entries to confirm gets one letter. */
    private void remind(List<Account> asked, AttestationSettings settings, LocalDate today) {
        for (var step : Step.values()) {
            var letters = new LinkedHashMap<Person, List<Account>>();
            for (var account : asked) {
                if (due(account, step, settings, today)) {
                    var told = told(account, step);
                    told.forEach(person -> letters.computeIfAbsent(person, first -> new ArrayList<>())
                            .add(account));
                    ring(account, told);
                }
            }
            letters.forEach((person, accounts) -> send(person, step, accounts));
        }
    }

    /** Its day has come, and the reminder has not been sent before. */
    private boolean due(Account account, Step step, AttestationSettings settings, LocalDate today) {
        var by = account.attestBy();
        return by != null && !today.isBefore(day(step, by, settings)) && rows.remind(account.id(), by, step);
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

    /** Owner and deputy see on Today what they have to confirm; only the last step is a notice as well as a mail. */
    private void send(Person person, Step step, List<Account> accounts) {
        var last = step == Step.ESCALATION;
        var names = accounts.stream()
                .map(account -> account.name() + " (" + dates.day(Objects.requireNonNull(account.attestBy())) + ")")
                .collect(Collectors.joining("\n"));
        notifications.send(
                new Recipient(person.name(), person.email(), last ? person.id().value() : null),
                new Message(
                        "attestations.mail." + step + ".subject",
                        "attestations.mail." + step + ".body",
                        Map.of(
                                "name", person.name(),
                                "count", String.valueOf(accounts.size()),
                                "account", accounts.getFirst().name(),
                                "accounts", names),
                        last ? "/attestations" : "/attestations?view=mine"));
    }

    private void ring(Account account, List<Person> told) {
        var names = told.stream().map(Person::name).collect(Collectors.joining(", "));
        bells.publishEvent(new AttestationEvents.ConfirmationReminded(
                JOB,
                account.subject(),
                clock.instant(),
                List.of(Change.of("due", null, account.attestBy()), Change.of("told", null, names))));
    }

    private List<Person> told(Account account, Step step) {
        var chain = switch (step) {
            case OWNER -> Stream.of(account.owner(), account.deputy(), account.escalation());
            case DEPUTY -> Stream.of(account.deputy(), account.escalation());
            case ESCALATION -> Stream.of(account.escalation());
        };
        return chain.flatMap(person -> active(person).stream())
                .findFirst()
                .map(List::of)
                .orElseGet(() -> people.whoMay(Permission.EDIT_REGISTER, register.scope(account.id())));
    }

    private Optional<Person> active(@Nullable PersonId id) {
        return Optional.ofNullable(id).flatMap(people::find).filter(Person::active);
    }
}
