package org.folkmoot.checks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Tells each owner once which of their accounts a round asks for. */
@Component
class AuditMail {

    private final Notifications notifications;
    private final People people;
    private final Dates dates;

    AuditMail(Notifications notifications, People people, Dates dates) {
        this.notifications = notifications;
        this.people = people;
        this.dates = dates;
    }

    void send(Audit audit, List<Account> accounts) {
        var owned = accounts.stream()
                .filter(account -> account.owner() != null)
                .collect(Collectors.groupingBy(account -> Objects.requireNonNull(account.owner())));
        owned.forEach((owner, theirs) -> people.find(owner)
                .filter(Person::active)
                .ifPresent(person -> notifications.send(
                        new Recipient(person.name(), person.email(), person.id().value()), message(audit, theirs))));
    }

    private Message message(Audit audit, List<Account> theirs) {
        return new Message(
                "checks.mail.audit.subject",
                "checks.mail.audit",
                Map.of(
                        "title", audit.title(),
                        "day", dates.day(audit.dueOn()),
                        "count", String.valueOf(theirs.size()),
                        "accounts", theirs.stream().map(Account::name).collect(Collectors.joining(", "))),
                "/audits/" + audit.id().value() + "?view=mine");
    }
}
