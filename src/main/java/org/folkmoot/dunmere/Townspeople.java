package org.folkmoot.dunmere;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folkmoot.foundation.Actor;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Scope;
import org.folkmoot.register.Register;
import org.folkmoot.register.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dunmere's services and the people who work for them. */
@Component
class Townspeople {

    private final Register register;
    private final People people;

    Townspeople(Register register, People people) {
        this.register = register;
        this.people = people;
    }

    void moveIn(Actor actor) {
        Sheet.rows("services")
                .forEach(row -> register.addService(actor, row.getField("service"), row.getField("directorate")));
        Sheet.rows("people")
                .forEach(row -> people.admit(
                        actor,
                        new Invitation(
                                row.getField("name"),
                                row.getField("email"),
                                row.getField("title"),
                                grants(row.getField("role"), row.getField("services")))));
    }

    /** As if this person had signed in with both factors. */
    Actor.Person actor(String name) {
        var person = person(name);
        return new Actor.Person(person.id().value(), person.name(), true);
    }

    @Nullable
    PersonId idOf(String name) {
        return name.isBlank() ? null : person(name).id();
    }

    PersonId id(String name) {
        return person(name).id();
    }

    Service service(String name) {
        return register.services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Dunmere has no service called " + name));
    }

    private Person person(String name) {
        return people.active().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody in Dunmere is called " + name));
    }

    private List<Grant> grants(String role, String services) {
        var key = role.toLowerCase(Locale.ROOT).replace('_', '-');
        if (services.isBlank()) {
            return List.of(new Grant(key, Scope.everywhere()));
        }
        return Arrays.stream(services.split("\\|"))
                .map(name -> new Grant(key, Scope.service(service(name).id().value())))
                .toList();
    }
}
