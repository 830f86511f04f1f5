package org.folkmoot.checks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.Account;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Tells owner and deputy that something which was in order is not any more. */
@Component
class DriftMail {

    private final Notifications notifications;
    private final People people;
    private final Words words;

    DriftMail(Notifications notifications, People people, Words words) {
        this.notifications = notifications;
        this.people = people;
        this.words = words;
    }

    void send(Account account, List<Check> drifted) {
        var checks = drifted.stream()
                .map(check -> words.of("checks.check." + check.key()))
                .collect(Collectors.joining("; "));
        var message = new Message(
                "checks.mail.drift.subject",
                "checks.mail.drift",
                Map.of("account", account.name(), "checks", checks),
                "/accounts/" + account.id().value() + "/checks");
        Stream.of(account.owner(), account.deputy())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(Person::active)
                .forEach(person -> notifications.send(
                        new Recipient(person.name(), person.email(), person.id().value()), message));
    }
}
