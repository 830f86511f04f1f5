package org.folkmoot.leavers;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.Scope;
import org.springframework.stereotype.Component;

/** Tells those who keep the register, and whoever shares an account with the leaver, what they leave behind. */
@Component
class LeaverLetters {

    private final Leavers leavers;
    private final People people;
    private final Notifications notifications;

    LeaverLetters(Leavers leavers, People people, Notifications notifications) {
        this.leavers = leavers;
        this.people = people;
        this.notifications = notifications;
    }

    /** In the caller's transaction. */
    void tell(Person gone) {
        var accounts = leavers.accounts(gone.id()).stream()
                .filter(account -> account.status().ours())
                .toList();
        if (accounts.isEmpty()) {
            return;
        }
        var told = new LinkedHashSet<>(people.whoMay(Permission.EDIT_REGISTER, Scope.everywhere()));
        accounts.forEach(account -> Stream.of(account.owner(), account.deputy())
                .filter(other -> other != null && !other.equals(gone.id()))
                .flatMap(other -> people.find(other).stream())
                .filter(Person::active)
                .forEach(told::add));
        var names = String.join(
                ", ", accounts.stream().map(account -> account.name()).limit(5).toList());
        told.forEach(person -> notifications.send(
                new Recipient(person.name(), person.email(), person.id().value()),
                new Message(
                        "leavers.mail.subject",
                        "leavers.mail.body",
                        Map.of(
                                "name", person.name(),
                                "gone", gone.name(),
                                "count", String.valueOf(accounts.size()),
                                "accounts", names),
                        "/accounts?view=people")));
    }
}
