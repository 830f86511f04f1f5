package org.folkmoot.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.folkmoot.web.Pages;
import org.folkmoot.web.Panel;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** On an account's page: mails to its owner or deputy come back, so nobody is reached. */
@Component
class StalePanel implements Panel {

    private final ContactHealth health;
    private final Register register;
    private final People people;

    StalePanel(ContactHealth health, Register register, People people) {
        this.health = health;
        this.register = register;
        this.people = people;
    }

    /** Public for its template only. */
    public record StalePage(List<String> names) {}

    @Override
    public String key() {
        return "distribution.stale";
    }

    @Override
    public String place() {
        return "account";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean shownTo(Actor actor, Subject subject) {
        return subject.kind().equals("account") && !stale(subject).isEmpty();
    }

    @Override
    public ModelAndView content(Actor actor, Subject subject) {
        return Pages.show("distribution/stale", new StalePage(stale(subject)));
    }

    private List<String> stale(Subject subject) {
        var addresses = health.staleAddresses();
        if (addresses.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        try {
            var account = register.account(new AccountId(subject.id()));
            Stream.of(account.owner(), account.deputy())
                    .flatMap(Stream::ofNullable)
                    .flatMap(id -> people.find(id).stream())
                    .filter(person -> addresses.contains(person.email().toLowerCase(Locale.ROOT)))
                    .map(Person::name)
                    .forEach(names::add);
        } catch (Refused gone) {
            return List.of();
        }
        return names;
    }
}
