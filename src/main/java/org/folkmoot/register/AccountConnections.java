package org.folkmoot.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.connections.Connections;
import org.folkmoot.web.Option;
import org.folkmoot.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register shows of connections: their health in a word, and which of them an account could use. */
@Component
class AccountConnections {

    static final String NONE = "none";

    private final Connections connections;
    private final Accounts accounts;
    private final Words words;

    AccountConnections(Connections connections, Accounts accounts, Words words) {
        this.connections = connections;
        this.accounts = accounts;
        this.words = words;
    }

    /** By connection, the end of a key {@code register.connection.…}; one that was taken away counts as none. */
    Map<ConnectionId, String> health() {
        return connections.all().stream()
                .collect(Collectors.toMap(
                        Connection::id, connection -> key(connection.health().name())));
    }

    /** The account's own and those of its network that no other account uses; empty when there is no choice. */
    List<Option> choices(Account account) {
        var options = new ArrayList<Option>();
        connections.all().stream()
                .filter(connection -> connection.network().equals(account.network()))
                .filter(connection -> accounts.byConnection(connection.id())
                        .map(other -> other.id().equals(account.id()))
                        .orElse(true))
                .forEach(connection -> options.add(Option.named(
                        connection.id().value().toString(), connection.name() + " (" + connection.handle() + ")")));
        if (!options.isEmpty()) {
            options.addFirst(Option.of("", words.of("register.connection.nothing")));
        }
        return options;
    }

    static String state(@Nullable ConnectionId id, Map<ConnectionId, String> health) {
        return id == null ? NONE : health.getOrDefault(id, NONE);
    }

    private static String key(String health) {
        return health.toLowerCase(Locale.ROOT);
    }
}
