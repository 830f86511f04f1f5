package org.folkmoot.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the roll of a list: asks the register its question now, and adds the extras that have not ended. */
@Component
class Roll {

    private final MailingLists lists;
    private final Bounces bounces;
    private final Register register;
    private final Networks networks;
    private final People people;
    private final Words words;
    private final Dates dates;

    Roll(
            MailingLists lists,
            Bounces bounces,
            Register register,
            Networks networks,
            People people,
            Words words,
            Dates dates) {
        this.lists = lists;
        this.bounces = bounces;
        this.register = register;
        this.networks = networks;
        this.people = people;
        this.words = words;
        this.dates = dates;
    }

    /** By name; whoever does not work here any more is left out. */
    List<Contact> of(MailingList list) {
        var settings = lists.settings();
        var stale = bounces.staleAddresses(settings.hardBounces());
        var left = list.mandatory() ? Set.<String>of() : lists.left(list.id());
        var contacts = new ArrayList<Contact>();
        reasons(list)
                .forEach((id, why) -> people.find(id)
                        .filter(Person::active)
                        .ifPresent(person -> contacts.add(contact(
                                person.name(), person.email(), person.id().value(), why, settings, stale, left))));
        lists.extras(list.id(), dates.today()).stream()
                .filter(extra ->
                        contacts.stream().noneMatch(known -> known.email().equalsIgnoreCase(extra.email())))
                .forEach(extra -> contacts.add(contact(
                        extra.name(),
                        extra.email(),
                        null,
                        List.of(words.of(
                                "distribution.why.extra",
                                Map.of("reason", extra.reason(), "until", dates.day(extra.until())))),
                        settings,
                        stale,
                        left)));
        contacts.sort(Comparator.comparing(contact -> contact.name().toLowerCase(Locale.UK)));
        return contacts;
    }

    private Map<PersonId, List<String>> reasons(MailingList list) {
        var reasons = new LinkedHashMap<PersonId, List<String>>();
        for (var account : register.all()) {
            if (list.asksFor(account)) {
                list.roles()
                        .forEach(role -> person(account, role)
                                .ifPresent(person -> reasons.computeIfAbsent(person, first -> new ArrayList<>())
                                        .add(why(account, role))));
            }
        }
        return reasons;
    }

    private String why(Account account, ContactRole role) {
        var network = networks.info(account.network()).name();
        return words.of("distribution.why." + role, Map.of("name", account.name(), "network", network));
    }

    private static Contact contact(
            String name,
            String email,
            @Nullable UUID person,
            List<String> why,
            ListSettings settings,
            Set<String> stale,
            Set<String> left) {
        var address = email.toLowerCase(Locale.ROOT);
        return new Contact(
                name, email, person, why, stale.contains(address), settings.outside(email), left.contains(address));
    }

    private static Optional<PersonId> person(Account account, ContactRole role) {
        return Optional.ofNullable(
                switch (role) {
                    case OWNER -> account.owner();
                    case DEPUTY -> account.deputy();
                    case ESCALATION -> account.escalation();
                });
    }
}
