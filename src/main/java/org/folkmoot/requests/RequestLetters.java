package org.folkmoot.requests;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Scope;
import org.springframework.stereotype.Component;

/** Tells those for whom something waits, and those who wait. Nobody is told of their own act. */
@Component
class RequestLetters {

    private final Notifications notifications;
    private final People people;

    RequestLetters(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    /** The request has gone on, so what people were told before is done. */
    void settle(Request request) {
        notifications.settle("/requests/" + request.id().value());
    }

    /** To everybody who looks after requests. */
    void toHandlers(Actor by, String what, Request request) {
        tell(by, people.whoMay(Permission.HANDLE_REQUESTS, Scope.everywhere()), what, request, "");
    }

    void toDeciders(Actor by, String what, Request request) {
        tell(by, people.whoMay(Permission.DECIDE_REQUESTS, Scope.everywhere()), what, request, "");
    }

    void to(Actor by, Optional<PersonId> person, String what, Request request, String words) {
        tell(by, person.flatMap(people::find).stream().toList(), what, request, words);
    }

    /** About an account rather than a request. */
    void about(Actor by, Collection<PersonId> to, String what, String name, String path) {
        to.stream()
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .filter(person -> reached(by, person))
                .forEach(person -> send(person, what, Map.of("name", name, "by", by.name(), "words", ""), path));
    }

    private void tell(Actor by, Collection<Person> to, String what, Request request, String words) {
        var args = Map.of("name", request.title(), "reference", request.reference(), "by", by.name(), "words", words);
        to.stream()
                .filter(person -> reached(by, person))
                .forEach(person ->
                        send(person, what, args, "/requests/" + request.id().value()));
    }

    private void send(Person person, String what, Map<String, String> args, String path) {
        notifications.send(
                new Recipient(person.name(), person.email(), person.id().value()),
                new Message("requests.mail." + what + ".subject", "requests.mail." + what + ".body", args, path));
    }

    private static boolean reached(Actor by, Person person) {
        return person.active()
                && by.person().filter(person.id().value()::equals).isEmpty();
    }
}
