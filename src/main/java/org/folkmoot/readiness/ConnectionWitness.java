package org.folkmoot.readiness;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.connections.Connection;
import org.folkmoot.connections.Connections;
import org.folkmoot.networks.Networks;
import org.folkmoot.register.Account;
import org.folkmoot.register.AccountAccess;
import org.folkmoot.register.Keyholder;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What the connection says. Where none is possible, or a person posts by hand, a person has to say it. */
@Component
class ConnectionWitness implements Witness {

    private final Connections connections;
    private final Networks networks;
    private final AccountAccess access;
    private final Words words;
    private final Dates dates;

    ConnectionWitness(Connections connections, Networks networks, AccountAccess access, Words words, Dates dates) {
        this.connections = connections;
        this.networks = networks;
        this.access = access;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public Map<Aspect, Look> of(Account account) {
        var looks = new EnumMap<Aspect, Look>(Aspect.class);
        var connection = connection(account);
        connection
                .filter(one -> !one.byHand())
                .map(one -> health(account, one))
                .or(() -> unconnected(account, connection))
                .ifPresent(look -> looks.put(Aspect.CONNECTED, look));
        opened(account, looks.get(Aspect.CONNECTED) instanceof Look.Met met ? Optional.of(met) : Optional.empty())
                .ifPresent(look -> looks.put(Aspect.OPENED, look));
        ended(account, connection).ifPresent(look -> looks.put(Aspect.ACCESS_ENDED, look));
        return looks;
    }

    private Optional<Connection> connection(Account account) {
        return Optional.ofNullable(account.connection()).map(connections::get).filter(Connection::connected);
    }

    private Look health(Account account, Connection connection) {
        return switch (connection.health()) {
            case HEALTHY, EXPIRING ->
                new Look.Met(words.of(
                        "readiness.connected.yes",
                        Map.of(
                                "handle",
                                connection.handle(),
                                "at",
                                dates.moment(Objects.requireNonNull(connection.probedAt())))));
            case DEGRADED, BROKEN, REVOKED, UNPROBED ->
                new Look.Lacking(
                        words.of(
                                "readiness.connected.ill",
                                Map.of(
                                        "health",
                                        words.of("connections.health."
                                                + connection.health().name().toLowerCase(java.util.Locale.ROOT)))),
                        page(account));
        };
    }

    /** A network that no program reaches, or one on which a person posts, says nothing about itself. */
    private Optional<Look> unconnected(Account account, Optional<Connection> connection) {
        return connection.isPresent() || !networks.connectable(account.network())
                ? Optional.empty()
                : Optional.of(new Look.Lacking(words.of("readiness.connected.no"), page(account)));
    }

    /** An address alone proves nothing: whoever wrote it there may say so. */
    private Optional<Look> opened(Account account, Optional<Look.Met> connected) {
        if (connected.isPresent()) {
            return Optional.of(connected.get());
        }
        return account.address() == null
                ? Optional.of(new Look.Lacking(words.of("readiness.opened.no"), page(account)))
                : Optional.empty();
    }

    private Optional<Look> ended(Account account, Optional<Connection> connection) {
        if (connection.isPresent()) {
            return Optional.of(new Look.Lacking(words.of("readiness.ended.connected"), page(account)));
        }
        var holders = access.of(account.id()).stream().filter(Keyholder::holds).toList();
        return switch (holders.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(new Look.Met(words.of(
                        "readiness.ended.yes", Map.of("name", holders.getFirst().name()))));
            default ->
                Optional.of(new Look.Lacking(
                        words.of("readiness.ended.holders", Map.of("count", holders.size())), page(account)));
        };
    }

    private static String page(Account account) {
        return "/accounts/" + account.id().value();
    }
}
