package org.folkmoot.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.Register;
import org.folkmoot.register.RegisterHistory;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the roll of a list: asks the register its question now, and adds the extras that have not ended. */
@Component
class Roll {

    private final MailingLists lists;
    private final Bounces bounces;
    private final ListPasts pasts;
    private final Register register;
    private final RegisterHistory history;
    private final Networks networks;
    private final People people;
    private final Words words;
    private final Dates dates;

    Roll(
            MailingLists lists,
            Bounces bounces,
            ListPasts pasts,
            Register register,
            RegisterHistory history,
            Networks networks,
            People people,
            Words words,
            Dates dates) {
        this.lists = lists;
        this.bounces = bounces;
        this.pasts = pasts;
        this.register = register;
        this.history = history;
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
        return contacts(
                reasons(list, register.all()),
                Person::active,
                lists.extras(list.id(), dates.today()),
                settings,
                stale,
                left);
    }

    /** Who was on it at an earlier moment, whether or not they still work here. */
    List<Contact> at(MailingList then, Instant moment, LocalDate day) {
        var left = then.mandatory() ? Set.<String>of() : pasts.left(then.id(), moment);
        return contacts(
                reasons(then, history.accountsAt(moment)),
                person -> true,
                pasts.extras(then.id(), moment, day),
                lists.settings(),
                Set.of(),
                left);
    }

    private List<Contact> contacts(
            Map<PersonId, List<String>> reasons,
            Predicate<Person> counts,
            List<Extra> extras,
            ListSettings settings,
            Set<String> stale,
            Set<String> left) {
        var contacts = new ArrayList<Contact>();
        reasons.forEach((id, why) -> people.find(id)
                .filter(counts)
                .ifPresent(person -> contacts.add(
                        contact(person.name(), person.email(), person.id().value(), why, settings, stale, left))));
        extras.stream()
                .filter(extra ->
                        contacts.stream().noneMatch(known -> known.email().equalsIgnoreCase(extra.email())))
                .forEach(extra -> contacts.add(
                        contact(extra.name(), extra.email(), null, List.of(why(extra)), settings, stale, left)));
        contacts.sort(Comparator.comparing(contact -> contact.name().toLowerCase(Locale.UK)));
        return contacts;
    }

    private Map<PersonId, List<String>> reasons(MailingList list, List<Account> accounts) {
        var reasons = new LinkedHashMap<PersonId, List<String>>();
        for (var account : accounts) {
            if (list.asksFor(account)) {
                list.roles()
                        .forEach(role -> person(account, role)
                                .ifPresent(person -> reasons.computeIfAbsent(person, first -> new ArrayList<>())
                                        .add(why(account, role))));
            }
        }
        return reasons;
    }

    private String why(Extra extra) {
        return words.of("distribution.why.extra", Map.of("reason", extra.reason(), "until", dates.day(extra.until())));
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
