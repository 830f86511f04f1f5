package org.folkmoot.risk;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.checks.Checks;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.elections.Elections;
import org.folkmoot.impostors.Impostors;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.Keyholder;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** Reads once what all detectors of a round look at. */
@Component
class FactFinder {

    private final Register register;
    private final AccountAccess access;
    private final Connections connections;
    private final Checks checks;
    private final Impostors impostors;
    private final Elections elections;
    private final People people;
    private final Detections detections;
    private final Dates dates;

    FactFinder(
            Register register,
            AccountAccess access,
            Connections connections,
            Checks checks,
            Impostors impostors,
            Elections elections,
            People people,
            Detections detections,
            Dates dates) {
        this.register = register;
        this.access = access;
        this.connections = connections;
        this.checks = checks;
        this.impostors = impostors;
        this.elections = elections;
        this.people = people;
        this.detections = detections;
        this.dates = dates;
    }

    Facts facts() {
        var all = register.all();
        return new Facts(
                all,
                all.stream()
                        .filter(account -> account.status().ours() && account.status() != AccountStatus.PROPOSED)
                        .toList(),
                access.holding().stream().collect(Collectors.groupingBy(Keyholder::account)),
                connections.all().stream().collect(Collectors.toMap(Connection::id, Function.identity())),
                checks.sheets().stream()
                        .collect(Collectors.toMap(sheet -> sheet.account().id(), Function.identity())),
                people.active().stream().map(Person::id).collect(Collectors.toSet()),
                impostors.open(),
                elections.all(),
                detections.settings(),
                dates.today());
    }
}
