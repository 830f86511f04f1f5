package org.folkmoot.people;

import java.util.Map;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.notifications.Message;
import org.folkmoot.notifications.Notifications;
import org.folkmoot.notifications.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of this room. None of them is also a notice: they are for people who may not be signed in. */
@Component
class Letters {

    private final Notifications notifications;
    private final Organisations organisations;

    Letters(Notifications notifications, Organisations organisations) {
        this.notifications = notifications;
        this.organisations = organisations;
    }

    void invitation(Person person, String from, String path) {
        send(person, person.email(), "invitation", Map.of("name", person.name(), "from", from), path);
    }

    void passwordReset(Person person, String path) {
        send(person, person.email(), "password-reset", Map.of("name", person.name()), path);
    }

    void newAddress(Person person, String address, String path) {
        send(person, address, "new-address", Map.of("name", person.name()), path);
    }

    void addressChanged(Person person, String oldAddress) {
        send(person, oldAddress, "address-changed", Map.of("name", person.name(), "email", person.email()), null);
    }

    void factorRemoved(Person person, String by) {
        send(person, person.email(), "factor-removed", Map.of("name", person.name(), "by", by), null);
    }

    private void send(Person to, String address, String key, Map<String, String> args, @Nullable String path) {
        var all = new java.util.HashMap<>(args);
        all.put("organisation", organisations.find().map(Organisation::name).orElse("Folkmoot"));
        notifications.send(
                new Recipient(to.name(), address, null),
                new Message("people.mail." + key + ".subject", "people.mail." + key + ".body", all, path));
    }
}
