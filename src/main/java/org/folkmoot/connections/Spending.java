package org.folkmoot.connections;

import java.time.Duration;
import java.time.Instant;
import org.folkmoot.networks.Allowance;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.Quota;
import org.jspecify.annotations.Nullable;

/**
 * What has become known of one budget and is not written yet.
 *
 * @param said null where only counted
 * @param spent since it was said, or since it was last written
 * @param window of a counted one
 */
record Spending(
        Purse purse,
        boolean publishing,
        long most,
        @Nullable Allowance said,
        long spent,
        Duration window,
        Instant at) {

    /**
     * Whose budget, and which.
     *
     * @param holder a connection's id, or an app's name
     */
    record Purse(String holder, @Nullable ConnectionId connection, Network network, String name) {

        static Purse of(Connection connection, Allowance.Holder holder, String name) {
            return switch (holder) {
                case ACCOUNT ->
                    new Purse(connection.id().value().toString(), connection.id(), connection.network(), name);
                case APP -> new Purse(app(connection), null, connection.network(), name);
            };
        }

        static String app(Connection connection) {
            var world = connection.network().key() + (connection.practice() ? "/practice" : "/real");
            return connection.app().isEmpty() ? world : world + "/" + connection.app();
        }
    }

    static Spending said(Connection connection, Allowance said, Instant now) {
        var purse = Purse.of(connection, said.holder(), said.name());
        return new Spending(purse, said.publishing(), said.most(), said, 0, Duration.ZERO, now);
    }

    static Spending counted(Connection connection, Quota quota, long cost, Instant now) {
        var purse = Purse.of(connection, quota.holder(), quota.name());
        return new Spending(purse, quota.publishing(), quota.most(), null, cost, quota.window(), now);
    }

    /** What is said counts from then on; what is spent adds up. */
    Spending and(Spending later) {
        return later.said() != null
                ? later
                : new Spending(purse, publishing, most, said, spent + later.spent(), later.window(), later.at());
    }
}
