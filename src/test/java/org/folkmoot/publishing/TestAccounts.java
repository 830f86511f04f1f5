package org.folkmoot.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts of Dunmere that are connected without a network behind them: enough for everything before sending. */
@Component
class TestAccounts {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Register register;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    TestAccounts(Register register, JdbcClient jdbc, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    AccountId connected(Network network) {
        return connected(network, null);
    }

    /** @param ends when its sign-in ends; null for never */
    AccountId connected(Network network, @Nullable Instant ends) {
        var n = COUNT.incrementAndGet();
        var service = register.addService(SETUP, "Service " + n, "Place");
        var draft = AccountDraft.of(network, "dunmere" + n + ".example", "Dunmere " + n, "", service);
        var account = register.add(SETUP, draft);
        transaction.executeWithoutResult(status -> {
            register.link(SETUP, account, connection(network, n, ends));
        });
        return account;
    }

    AccountId unconnected(String name) {
        var n = COUNT.incrementAndGet();
        var service = register.addService(SETUP, "Service " + n, "Place");
        return register.add(SETUP, AccountDraft.of(Network.FACEBOOK, "dunmere" + n, name, "", service));
    }

    private ConnectionId connection(Network network, int n, @Nullable Instant ends) {
        var id = new ConnectionId(ids.next());
        jdbc.sql("""
                        insert into connections.connection (id, network, remote_id, handle, name, practice, base, connected_at, expires_at)
                        values (:id, :network, :remote, :handle, 'Dunmere', true, 'http://127.0.0.1:1', :at, :ends)
                        """)
                .param("id", id.value())
                .param("network", network.key())
                .param("remote", "remote-" + n)
                .param("handle", "dunmere" + n + ".example")
                .param("ends", ends == null ? null : ends.atOffset(ZoneOffset.UTC))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
