package org.folkmoot.structure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Organisation;
import org.folkmoot.foundation.Organisations;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Reach;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountStatus;
import org.folkmoot.register.RegisterHistory;
import org.folkmoot.register.Service;
import org.folkmoot.register.ServiceId;
import org.folkmoot.structure.Chart.Holder;
import org.folkmoot.structure.Chart.Part;
import org.folkmoot.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the chart up from the register: nothing of it is kept anywhere else, so it is never out of date. */
@Component
class ChartMaker {

    private static final Map<Part, Permission> ROLES = Map.of(
            Part.EDITOR, Permission.DRAFT,
            Part.APPROVER, Permission.APPROVE,
            Part.RESPONDER, Permission.ANSWER);

    private final RegisterHistory history;
    private final People people;
    private final Networks networks;
    private final Organisations organisations;
    private final Dates dates;
    private final Clock clock;

    ChartMaker(
            RegisterHistory history,
            People people,
            Networks networks,
            Organisations organisations,
            Dates dates,
            Clock clock) {
        this.history = history;
        this.people = people;
        this.networks = networks;
        this.organisations = organisations;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param on the organisation's day; null or today is this moment */
    Chart at(@Nullable LocalDate on) {
        var today = dates.today();
        var now = on == null || !on.isBefore(today);
        var moment = now ? clock.instant() : end(on);
        return new Reading(moment, now).chart(now ? today : on);
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(dates.zone()).toInstant().minusMillis(1);
    }

    /** One drawing up, with the register and the people held still. */
    private final class Reading {

        private final List<Account> accounts;
        private final List<Service> services;
        private final boolean now;
        private final Map<PersonId, Person> names;
        private final Map<Part, Map<PersonId, Reach>> reaches = new EnumMap<>(Part.class);
        private final Map<Part, Map<UUID, List<Holder>>> places = new EnumMap<>(Part.class);

        Reading(Instant moment, boolean now) {
            this.accounts = history.accountsAt(moment).stream()
                    .filter(account -> account.status().ours() || account.status() == AccountStatus.UNMANAGED)
                    .toList();
            this.services = history.servicesAt(moment);
            this.now = now;
            ROLES.forEach((part, permission) -> reaches.put(part, people.able(permission, moment)));
            this.names = people.named(everybody());
            reaches.forEach((part, reach) -> places.put(part, places(reach)));
        }

        Chart chart(LocalDate on) {
            var of = accounts.stream().collect(Collectors.groupingBy(Account::service));
            var directorates = new TreeMap<String, List<Chart.Unit>>(String.CASE_INSENSITIVE_ORDER);
            for (var service : services) {
                directorates
                        .computeIfAbsent(service.directorate(), name -> new ArrayList<>())
                        .add(unit(service, of.getOrDefault(service.id(), List.of())));
            }
            return new Chart(
                    organisations.find().map(Organisation::name).orElse(""),
                    on,
                    people.rolesKnownSince()
                            .map(since -> LocalDate.ofInstant(since, dates.zone()))
                            .orElse(null),
                    everywhere(),
                    directorates.entrySet().stream()
                            .map(entry -> new Chart.Directorate(entry.getKey(), entry.getValue()))
                            .toList());
        }

        private HashSet<PersonId> everybody() {
            var all = new HashSet<PersonId>();
            accounts.forEach(account -> Stream.of(Part.OWNER, Part.DEPUTY, Part.ESCALATION)
                    .forEach(part -> {
                        var person = entered(account, part);
                        if (person != null) {
                            all.add(person);
                        }
                    }));
            reaches.values().forEach(reach -> all.addAll(reach.keySet()));
            return all;
        }

        private Chart.Unit unit(Service service, List<Account> accounts) {
            return new Chart.Unit(
                    service.id(),
                    service.name(),
                    accounts.stream().map(this::presence).toList());
        }

        private Chart.Presence presence(Account account) {
            var holders = new EnumMap<Part, List<Holder>>(Part.class);
            for (var part : Part.values()) {
                var person = entered(account, part);
                holders.put(
                        part, person == null ? reaching(part, account.id().value(), account.service()) : held(person));
            }
            return new Chart.Presence(account, networks.info(account.network()).name(), holders);
        }

        private List<Holder> held(PersonId id) {
            var person = names.get(id);
            return person == null ? List.of() : List.of(new Holder(id.value(), person.name(), now && !person.active()));
        }

        /** Those whose role is limited to this account or its service; who may everywhere stands in no single place. */
        private List<Holder> reaching(Part part, UUID account, ServiceId service) {
            var held = places.getOrDefault(part, Map.of());
            return Stream.concat(
                            held.getOrDefault(account, List.of()).stream(),
                            held.getOrDefault(service.value(), List.of()).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Holder::name))
                    .toList();
        }

        private Map<UUID, List<Holder>> places(Map<PersonId, Reach> reaches) {
            var places = new HashMap<UUID, List<Holder>>();
            reaches.forEach((person, reach) -> {
                if (!reach.everything()) {
                    Stream.concat(reach.accounts().stream(), reach.services().stream())
                            .forEach(place -> places.computeIfAbsent(place, id -> new ArrayList<>())
                                    .addAll(held(person)));
                }
            });
            return places;
        }

        private Map<Part, List<Holder>> everywhere() {
            var everywhere = new EnumMap<Part, List<Holder>>(Part.class);
            reaches.forEach((part, reach) -> everywhere.put(
                    part,
                    reach.entrySet().stream()
                            .filter(entry -> entry.getValue().everything())
                            .flatMap(entry -> held(entry.getKey()).stream())
                            .sorted(Comparator.comparing(Holder::name))
                            .toList()));
            return everywhere;
        }
    }

    private static @Nullable PersonId entered(Account account, Part part) {
        return switch (part) {
            case OWNER -> account.owner();
            case DEPUTY -> account.deputy();
            case ESCALATION -> account.escalation();
            case EDITOR, APPROVER, RESPONDER -> null;
        };
    }
}
