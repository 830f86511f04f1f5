package org.folkmoot.impostors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Answer;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.FindsAccounts;
import org.folkmoot.networks.FoundAccount;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.springframework.stereotype.Component;

/** Asks networks that can be searched by program, in the name of one of our own accounts there. */
@Component
class Searching {

    private static final Duration ALLOWED = Duration.ofSeconds(30);

    private final Connections connections;
    private final Networks networks;

    Searching(Connections connections, Networks networks) {
        this.connections = connections;
        this.networks = networks;
    }

    /** Whether a program can: the network has a search, and one of our accounts there is connected. */
    boolean possible(Network network) {
        return finder(network).isPresent() && ours(network).isPresent();
    }

    /** Empty where the network did not answer. */
    Optional<List<FoundAccount>> find(Network network, String words) {
        var finder = finder(network);
        var connection = ours(network);
        if (finder.isEmpty() || connection.isEmpty()) {
            return Optional.empty();
        }
        return connections.open(connection.get().id(), ALLOWED).flatMap(session -> switch (finder.get()
                .find(session, words)) {
            case Answer.Got<List<FoundAccount>>(var found) -> Optional.of(found);
            case Answer.Failed<List<FoundAccount>> failed -> Optional.empty();
        });
    }

    private Optional<FindsAccounts> finder(Network network) {
        if (!networks.connectable(network)) {
            return Optional.empty();
        }
        return switch (networks.connector(network).get(FindsAccounts.class)) {
            case Availability.Present<FindsAccounts>(var finds) -> Optional.of(finds);
            case Availability.Missing<FindsAccounts> missing -> Optional.empty();
        };
    }

    private Optional<Connection> ours(Network network) {
        return connections.all().stream()
                .filter(one -> one.network().equals(network)
                        && one.connected()
                        && one.health().usable())
                .findFirst();
    }
}
