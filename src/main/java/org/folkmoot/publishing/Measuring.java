package org.folkmoot.publishing;

import java.util.Optional;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Availability;
import org.folkmoot.networks.MeasuresText;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Networks;
import org.folkmoot.networks.Replies;
import org.folkmoot.register.Account;
import org.springframework.stereotype.Component;

/** The rules for an account's texts and pictures, where Folkmoot knows them: the network's, or its own server's. */
@Component
class Measuring {

    private final Networks networks;
    private final Connections connections;

    Measuring(Networks networks, Connections connections) {
        this.networks = networks;
        this.connections = connections;
    }

    Optional<MeasuresText> of(Account account) {
        var own = Optional.ofNullable(account.connection()).flatMap(connections::limits);
        return of(account.network()).map(rules -> own.map(rules::within).orElse(rules));
    }

    /** The rules for what the account says in a comment. */
    Optional<MeasuresText> ofComments(Account account) {
        if (!networks.connectable(account.network())) {
            return Optional.empty();
        }
        return switch (networks.connector(account.network()).get(Replies.class)) {
            case Availability.Present<Replies>(var replies) -> Optional.of(replies.text());
            case Availability.Missing<Replies> _ -> Optional.empty();
        };
    }

    private Optional<MeasuresText> of(Network network) {
        if (!networks.connectable(network)) {
            return Optional.empty();
        }
        return switch (networks.connector(network).get(MeasuresText.class)) {
            case Availability.Present<MeasuresText>(var rules) -> Optional.of(rules);
            case Availability.Missing<MeasuresText> _ -> Optional.empty();
        };
    }
}
