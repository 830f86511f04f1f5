package org.folkmoot.register;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One sheet to print and keep: what to do when somebody else gets hold of an account and nothing works. */
@Controller
class IncidentController {

    private final Register register;
    private final AccountAccess access;
    private final AccountRecovery recoveries;
    private final Networks networks;
    private final People people;

    IncidentController(
            Register register, AccountAccess access, AccountRecovery recoveries, Networks networks, People people) {
        this.register = register;
        this.access = access;
        this.recoveries = recoveries;
        this.networks = networks;
        this.people = people;
    }

    /** Public for its template only: somebody to reach, by {@code register.field.<key>}. */
    public record Contact(String key, Person person) {}

    /** Public for its template only. @param recovery null for whoever may not read it */
    public record SheetPage(
            Account account,
            @Nullable Recovery recovery,
            String network,
            List<Contact> contacts,
            List<Keyholder> administrators,
            boolean rehearsed) {}

    @GetMapping("/accounts/{id}/incident-plan")
    ModelAndView sheet(@PathVariable AccountId id, Actor actor) {
        var account = register.account(id);
        var contacts = Stream.of(
                        contact("owner", account.owner()),
                        contact("deputy", account.deputy()),
                        contact("escalation", account.escalation()))
                .flatMap(List::stream)
                .toList();
        return Pages.show(
                "register/incident",
                new SheetPage(
                        account,
                        recoveries.mayRead(actor, account) ? recoveries.read(actor, account) : null,
                        networks.info(account.network()).name(),
                        contacts,
                        access.of(id).stream().filter(Keyholder::holds).toList(),
                        !register.lacks(account).contains(Lack.DRILL)));
    }

    private List<Contact> contact(String key, @Nullable PersonId id) {
        return id == null
                ? List.of()
                : people.find(id)
                        .filter(Person::active)
                        .map(person -> List.of(new Contact(key, person)))
                        .orElse(List.of());
    }
}
