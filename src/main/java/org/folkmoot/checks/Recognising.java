package org.folkmoot.checks;

import java.util.Optional;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.Account;
import org.folkmoot.register.Recognition;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which of those with access work here, and which pages stand in the register. */
@Component
class Recognising {

    private final People people;
    private final Register register;
    private final Recognition recognition;
    private final Connections connections;
    private final Networks networks;

    Recognising(People people, Register register, Recognition recognition, Connections connections, Networks networks) {
        this.people = people;
        this.register = register;
        this.recognition = recognition;
        this.connections = connections;
        this.networks = networks;
    }

    AccessAudit of(AccessAudit audit) {
        var holders = audit.people().stream()
                .map(one -> new AccessAudit.Holder(
                        one.name(),
                        one.email(),
                        one.role(),
                        one.twoFactor(),
                        person(one.email()).isPresent()))
                .toList();
        var reading = audit.reading();
        return audit.with(holders, reading == null ? null : of(reading));
    }

    Optional<Person> person(String email) {
        return email.isBlank() ? Optional.empty() : people.byEmail(email).filter(Person::active);
    }

    private PortfolioReading of(PortfolioReading reading) {
        var connection = connections.get(reading.connection());
        return new PortfolioReading(
                reading.connection(),
                reading.remoteId(),
                reading.pages().stream()
                        .map(page -> new PortfolioReading.Held(
                                page.id(), page.name(), page.hold(), account(connection, page.id())))
                        .toList(),
                reading.partners(),
                reading.programs(),
                reading.lacks());
    }

    /** By the permanent id of a connected account, or by the address that the id makes. */
    private org.folkmoot.register.@Nullable AccountId account(Connection connection, String page) {
        var web = networks.connector(connection.network()).web();
        return connections
                .find(connection.network(), page)
                .flatMap(one -> register.byConnection(one.id()))
                .or(() -> recognition.on(connection.network(), "", web.resolve("/" + page)))
                .map(Account::id)
                .orElse(null);
    }
}
