package org.folkmoot.leavers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.folkmoot.archive.Trail;
import org.folkmoot.archive.TrailEntry;
import org.folkmoot.archive.TrailFilter;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Subject;
import org.folkmoot.networks.Networks;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Membership;
import org.folkmoot.people.People;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.Keyholder;
import org.folkmoot.register.Register;
import org.folkmoot.web.Option;
import org.folkmoot.web.Panels;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** Gathers everything that a leaver held, so that one page is enough to hand it over. */
@Component
class LeaverPages {

    private static final int ACTS = 200;
    private static final List<String> AUTHORISED = List.of("account connected", "account reconnected");

    private final Leavers leavers;
    private final Register register;
    private final AccountAccess access;
    private final Connections connections;
    private final Networks networks;
    private final People people;
    private final Membership membership;
    private final Trail trail;
    private final Panels panels;
    private final Words words;

    LeaverPages(
            Leavers leavers,
            Register register,
            AccountAccess access,
            Connections connections,
            Networks networks,
            People people,
            Membership membership,
            Trail trail,
            Panels panels,
            Words words) {
        this.leavers = leavers;
        this.register = register;
        this.access = access;
        this.connections = connections;
        this.networks = networks;
        this.people = people;
        this.membership = membership;
        this.trail = trail;
        this.panels = panels;
        this.words = words;
    }

    /** Public for its template only. */
    public record Post(Account account, String network, boolean owner) {}

    /** Public for its template only: a connection that works by their sign-in. */
    public record Authorised(Connection connection, String network, Instant at) {}

    /** Public for its template only: still administers an account on its network. */
    public record Key(Keyholder keyholder, Account account, String network) {}

    /**
     * Public for its template only.
     *
     * @param panels what other rooms know to be open with them
     */
    public record LeaverPage(
            Leaver leaver,
            PersonId person,
            List<Post> posts,
            List<Authorised> connections,
            List<Key> keys,
            List<Grant> roles,
            List<Membership.HeldToken> tokens,
            List<Panels.Shown> panels,
            List<Option> successors,
            String owner,
            String deputy,
            List<Problem> problems) {}

    LeaverPage page(Actor actor, PersonId person, String owner, String deputy, List<Problem> problems) {
        var leaver = leavers.of(actor, person);
        var subject = new Subject("person", person.value(), leaver.name());
        return new LeaverPage(
                leaver,
                person,
                posts(person),
                authorised(person),
                keys(person),
                people.roles(person),
                membership.tokens(person),
                panels.of("leaver", actor, subject),
                successors(),
                owner,
                deputy,
                problems);
    }

    private List<Post> posts(PersonId person) {
        return leavers.accounts(person).stream()
                .map(account ->
                        new Post(account, networks.info(account.network()).name(), person.equals(account.owner())))
                .toList();
    }

    /** By the trail: the newest sign-in to a connection that still stands. */
    private List<Authorised> authorised(PersonId person) {
        var filter = new TrailFilter(null, "connection", person.value(), null, null, "");
        var newest = new LinkedHashMap<ConnectionId, TrailEntry>();
        trail.all(filter, null, ACTS).rows().stream()
                .filter(entry -> AUTHORISED.contains(entry.what()))
                .forEach(entry ->
                        newest.putIfAbsent(new ConnectionId(entry.subject().id()), entry));
        return newest.entrySet().stream()
                .filter(entry -> connections.get(entry.getKey()).connected())
                .map(entry -> {
                    var connection = connections.get(entry.getKey());
                    var network = networks.info(connection.network()).name();
                    return new Authorised(connection, network, entry.getValue().at());
                })
                .toList();
    }

    private List<Key> keys(PersonId person) {
        return access.holding().stream()
                .filter(keyholder -> person.equals(keyholder.person()))
                .map(keyholder -> {
                    var account = register.account(keyholder.account());
                    return new Key(
                            keyholder, account, networks.info(account.network()).name());
                })
                .toList();
    }

    private List<Option> successors() {
        var options = new ArrayList<Option>();
        options.add(Option.of("", words.of("leavers.successor.none")));
        people.active()
                .forEach(person -> options.add(Option.named(person.id().value().toString(), person.name())));
        return options;
    }
}
