package org.folkmoot.structure;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.Keyholder;
import org.folkmoot.register.Register;
import org.folkmoot.structure.Chart.Part;
import org.folkmoot.structure.Chart.Presence;
import org.folkmoot.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that one person touches. */
@Controller
class PersonStandingController {

    private final ChartMaker charts;
    private final AccountAccess access;
    private final Register register;
    private final People people;

    PersonStandingController(ChartMaker charts, AccountAccess access, Register register, People people) {
        this.charts = charts;
        this.access = access;
        this.register = register;
        this.people = people;
    }

    /** Public for its template only. @param held empty for an earlier day: keyholders are known as they are now */
    public record StandingPage(
            Person person, LocalDate on, List<Part> everywhere, Map<Part, List<Presence>> parts, List<Held> held) {

        public boolean nothing() {
            return held.isEmpty()
                    && everywhere.isEmpty()
                    && parts.values().stream().allMatch(List::isEmpty);
        }
    }

    /** Public for its template only: administers the account on its network. */
    public record Held(Keyholder keyholder, String account) {}

    @GetMapping(ChartController.ADDRESS + "/people/{id}")
    ModelAndView standing(@PathVariable UUID id, ChartQuery query, Actor actor) {
        var person = people.find(new PersonId(id)).orElseThrow(() -> Refused.missing("person"));
        var day = query.day();
        var chart = charts.at(day);
        var parts = new EnumMap<Part, List<Presence>>(Part.class);
        for (var part : Part.values()) {
            parts.put(
                    part,
                    chart.accounts()
                            .filter(presence -> presence.of(part).stream()
                                    .anyMatch(holder -> holder.person().equals(id)))
                            .toList());
        }
        return Pages.show(
                "structure/person",
                new StandingPage(
                        person, chart.on(), everywhere(chart, id), parts, day == null ? held(person.id()) : List.of()));
    }

    private static List<Part> everywhere(Chart chart, UUID person) {
        return Stream.of(Part.values())
                .filter(part -> chart.rolesKnown()
                        && chart.everywhere().getOrDefault(part, List.of()).stream()
                                .anyMatch(holder -> holder.person().equals(person)))
                .toList();
    }

    private List<Held> held(PersonId person) {
        return access.holding().stream()
                .filter(keyholder -> person.equals(keyholder.person()))
                .map(keyholder -> new Held(
                        keyholder, register.account(keyholder.account()).name()))
                .toList();
    }
}
