package org.folkmoot.register;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.incidents.IncidentPlans;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.web.Dates;
import org.springframework.stereotype.Component;

/** What a filter means now: whom a typed name means, who no longer works here, and which day it is. */
@Component
class AccountMoments {

    private final People people;
    private final IncidentPlans incidents;
    private final Dates dates;

    AccountMoments(People people, IncidentPlans incidents, Dates dates) {
        this.people = people;
        this.incidents = incidents;
        this.dates = dates;
    }

    AccountLists.Moment of(AccountFilter filter) {
        var today = dates.today();
        return new AccountLists.Moment(
                named(filter.text()), gone(filter), today, today.minusMonths(incidents.rehearsedEvery()));
    }

    private Set<UUID> gone(AccountFilter filter) {
        return filter.lack() == Lack.PEOPLE
                ? people.gone().stream().map(PersonId::value).collect(Collectors.toSet())
                : Set.of();
    }

    private Set<UUID> named(String text) {
        var part = text.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? Set.of()
                : people.active().stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part))
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
    }
}
