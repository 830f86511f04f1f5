package org.folkmoot.connections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Change;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.People;
import org.folkmoot.people.Permission;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonId;
import org.folkmoot.people.Rights;
import org.folkmoot.people.Scope;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about connections that ends on a day: sign-ins, versions of networks' APIs, and what people have entered. */
@Service
public class ExpiryCalendar {

    private final Connections connections;
    private final Deadlines deadlines;
    private final Networks networks;
    private final People people;
    private final ObjectProvider<Guardians> guardians;
    private final Rights rights;
    private final Words words;
    private final Dates dates;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ExpiryCalendar(
            Connections connections,
            Deadlines deadlines,
            Networks networks,
            People people,
            ObjectProvider<Guardians> guardians,
            Rights rights,
            Words words,
            Dates dates,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.connections = connections;
        this.deadlines = deadlines;
        this.networks = networks;
        this.people = people;
        this.guardians = guardians;
        this.rights = rights;
        this.words = words;
        this.dates = dates;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The next to end first. */
    List<Expiry> all(Actor actor) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        return Stream.of(signIns(), versions(), entered())
                .flatMap(expiries -> expiries)
                .sorted(Comparator.comparing(Expiry::on).thenComparing(Expiry::title))
                .toList();
    }

    /** What ends within so many days from today, or has ended and is not done. */
    List<Expiry> within(Actor actor, int days) {
        var last = dates.today().plusDays(days);
        return all(actor).stream().filter(expiry -> !expiry.on().isAfter(last)).toList();
    }

    @Transactional
    public UUID enter(Actor actor, DeadlineDraft draft) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        Refused.unlessEmpty(draft.problems(networks, people));
        var deadline = new Deadline(
                ids.next(),
                Objects.requireNonNull(draft.kind()),
                new Network(draft.network()),
                draft.title().strip(),
                Objects.requireNonNull(draft.on()),
                draft.person() == null ? null : new PersonId(draft.person()));
        deadlines.add(deadline, clock.instant());
        events.publishEvent(new HealthEvents.DeadlineEntered(
                actor,
                deadline.subject(),
                clock.instant(),
                List.of(
                        Change.of("kind", null, deadline.kind()),
                        Change.of("network", null, deadline.network().key()),
                        Change.of("on", null, deadline.on()))));
        return deadline.id();
    }

    @Transactional
    public void done(Actor actor, UUID id) {
        rights.require(actor, Permission.CONNECT_ACCOUNTS, Scope.everywhere());
        var deadline = deadlines.find(id).orElseThrow(() -> Refused.missing("deadline"));
        if (deadlines.done(id, actor.name(), clock.instant())) {
            events.publishEvent(new HealthEvents.DeadlineMet(actor, deadline.subject(), clock.instant()));
        }
    }

    private Stream<Expiry> signIns() {
        return connections.all().stream()
                .filter(connection -> connection.expiresAt() != null)
                .map(connection -> new Expiry(
                        Expiry.Kind.SIGN_IN,
                        name(connection.network()),
                        connection.name(),
                        LocalDate.ofInstant(Objects.requireNonNull(connection.expiresAt()), dates.zone()),
                        who(guardians.stream()
                                .flatMap(room -> room.first(connection.id()).stream())
                                .toList()),
                        ConnectionsController.HOME + "/" + connection.id().value(),
                        null));
    }

    /** Of the networks that an account is connected to. */
    private Stream<Expiry> versions() {
        return connections.all().stream()
                .map(Connection::network)
                .distinct()
                .map(networks::connector)
                .filter(connector -> connector.contract().sunset() != null)
                .map(connector -> new Expiry(
                        Expiry.Kind.API_VERSION,
                        name(connector.network()),
                        connector.contract().version(),
                        Objects.requireNonNull(connector.contract().sunset()),
                        words.of("connections.expiry.who.operator"),
                        null,
                        null));
    }

    private Stream<Expiry> entered() {
        return deadlines.open().stream()
                .map(deadline -> new Expiry(
                        Expiry.Kind.valueOf(deadline.kind().name()),
                        name(deadline.network()),
                        deadline.title(),
                        deadline.on(),
                        who(Stream.ofNullable(deadline.person()).toList()),
                        null,
                        deadline.id()));
    }

    private String who(List<PersonId> ids) {
        var names =
                people.named(ids).values().stream().map(Person::name).sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? words.of("connections.expiry.who.administrators") : names;
    }

    private String name(Network network) {
        return networks.info(network).name();
    }
}
