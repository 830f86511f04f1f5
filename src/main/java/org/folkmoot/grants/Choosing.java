package org.folkmoot.grants;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Target;
import org.folkmoot.register.Account;
import org.folkmoot.register.Recognition;
import org.folkmoot.register.Register;
import org.springframework.stereotype.Component;

/** What a grant reaches, and connecting what was chosen of it: one connection for each, linked to its entry. */
@Component
class Choosing {

    private final Grants grants;
    private final ConsentRows rows;
    private final ConsentBook book;
    private final Networks networks;
    private final Connections connections;
    private final Register register;
    private final Recognition recognition;
    private final Clock clock;

    Choosing(
            Grants grants,
            ConsentRows rows,
            ConsentBook book,
            Networks networks,
            Connections connections,
            Register register,
            Recognition recognition,
            Clock clock) {
        this.grants = grants;
        this.rows = rows;
        this.book = book;
        this.networks = networks;
        this.connections = connections;
        this.register = register;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** Empty unless something was granted that is still there to be chosen from. */
    List<Reached> reached(Consent consent) {
        if (consent.status() != Consent.Status.GRANTED || consent.late(clock.instant())) {
            return List.of();
        }
        var again = Optional.ofNullable(consent.connection()).map(connections::get);
        var offered = networks.connector(consent.network()).capabilities().rights();
        return rows.targets(consent.id()).stream()
                .map(target -> {
                    var linked = target.linked();
                    var connection = connections
                            .find(consent.network(), linked.remoteId())
                            .filter(found -> found.practice() == consent.practice());
                    var other = again.isPresent() && !again.get().remoteId().equals(linked.remoteId());
                    return new Reached(
                            target,
                            Reached.standing(target, other, connection.isPresent()),
                            connection.orElse(null),
                            entry(consent, target, connection).orElse(null),
                            offered);
                })
                .toList();
    }

    /** The entries of this network that no connection reaches yet. */
    List<Account> entries(Consent consent) {
        return register.all().stream()
                .filter(account -> account.network().equals(consent.network()))
                .filter(account -> account.connection() == null)
                .toList();
    }

    /** Connects what was chosen. What the network refuses of it is said, and the rest is connected all the same. */
    List<ConnectionId> connect(Actor actor, ConsentId id, List<Choice> choices) {
        var consent = grants.get(actor, id);
        if (consent.status() != Consent.Status.GRANTED || consent.late(clock.instant())) {
            throw Refused.overtaken(Problem.of("", "grants.refused.gone"));
        }
        if (choices.isEmpty()) {
            throw Refused.invalid(Problem.of("chosen", "grants.refused.nothing"));
        }
        var reached = reached(consent);
        var connected = new LinkedHashMap<String, ConnectionId>();
        var problems = new ArrayList<Problem>();
        for (var choice : choices) {
            try {
                connected.put(choice.remoteId(), connect(actor, consent, chosen(reached, choice), choice));
            } catch (Refused refused) {
                problems.addAll(named(refused, reached, choice));
            }
        }
        Refused.unlessEmpty(problems);
        book.used(actor, consent, List.copyOf(connected.keySet()));
        return List.copyOf(connected.values());
    }

    private ConnectionId connect(Actor actor, Consent consent, Reached reached, Choice choice) {
        var linked = reached.target().linked();
        var before = reached.connection();
        if (before != null) {
            connections.reconnect(actor, before.id(), linked);
            return before.id();
        }
        if (choice.account() != null
                && entries(consent).stream().noneMatch(account -> account.id().equals(choice.account()))) {
            throw Refused.invalid(Problem.of("chosen", "grants.refused.entry"));
        }
        var made = connections.connect(actor, consent.network(), linked, consent.practice());
        if (choice.account() != null) {
            register.link(actor, choice.account(), made);
        }
        return made;
    }

    private static Reached chosen(List<Reached> reached, Choice choice) {
        return reached.stream()
                .filter(one -> one.id().equals(choice.remoteId()) && one.choosable())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(Problem.of("chosen", "grants.refused.other")));
    }

    /** Which of the chosen ones it was. */
    private static List<Problem> named(Refused refused, List<Reached> reached, Choice choice) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        var name = reached.stream()
                .filter(one -> one.id().equals(choice.remoteId()))
                .map(one -> one.target().linked().name())
                .findFirst()
                .orElse(choice.remoteId());
        return refused.problems().stream()
                .map(problem -> {
                    var args = new HashMap<>(problem.args());
                    args.putIfAbsent("name", name);
                    return Problem.of("chosen", problem.key(), Map.copyOf(args));
                })
                .toList();
    }

    /** The entry that is linked already, or the one that the register recognises and nothing reaches. */
    private Optional<Account> entry(Consent consent, Target target, Optional<Connection> connection) {
        if (connection.isPresent()) {
            return register.byConnection(connection.get().id());
        }
        return recognition
                .on(consent.network(), target.linked().handle(), target.linked().address())
                .filter(account -> account.connection() == null);
    }
}
