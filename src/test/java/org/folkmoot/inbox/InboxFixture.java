package org.folkmoot.inbox;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Ids;
import org.folkmoot.networks.Network;
import org.folkmoot.networks.RemoteComment;
import org.folkmoot.networks.RemoteRef;
import org.folkmoot.people.Grant;
import org.folkmoot.people.Invitation;
import org.folkmoot.people.People;
import org.folkmoot.people.Scope;
import org.folkmoot.register.AccountDraft;
import org.folkmoot.register.AccountId;
import org.folkmoot.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An account of Dunmere that is connected to nothing, the people who answer there, and what residents say to it. */
@Component
class InboxFixture {

    private static final Actor SETUP = new Actor.Job("setup");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Register register;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    InboxFixture(
            Register register, People people, JdbcClient jdbc, TransactionTemplate transaction, Ids ids, Clock clock) {
        this.register = register;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    record Connected(AccountId account, ConnectionId connection) {}

    Connected account(Instant since) {
        return account(Network.BLUESKY, since);
    }

    Connected account(Network network, Instant since) {
        var n = COUNT.incrementAndGet();
        var service = register.addService(SETUP, "Waste " + UUID.randomUUID(), "Place");
        var name = "waste" + n + "-" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        var account = register.add(SETUP, AccountDraft.of(network, name, "Dunmere waste " + n, "", service));
        var id = new ConnectionId(ids.next());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into connections.connection
                                (id, network, remote_id, handle, name, practice, base, connected_at)
                            values (:id, :network, :remote, :handle, 'Dunmere', true, 'http://127.0.0.1:1', :at)
                            """)
                    .param("id", id.value())
                    .param("network", network.key())
                    .param("remote", "did:plc:" + name)
                    .param("handle", name)
                    .param("at", since.atOffset(ZoneOffset.UTC))
                    .update();
            register.link(SETUP, account, id);
        });
        return new Connected(account, id);
    }

    Actor.Person person(String name, String role) {
        var mail = UUID.randomUUID() + "@dunmere.example";
        var id = people.admit(SETUP, new Invitation(name, mail, "", List.of(new Grant(role, Scope.everywhere()))));
        return new Actor.Person(id.value(), name, true);
    }

    /** Karen answers our post about bins. */
    static RemoteComment karen(String id, String text, Instant at) {
        return comment(id, "did:karen", "Karen Millward", "post-1", null, text, at, false);
    }

    static RemoteComment comment(
            String id,
            String author,
            String name,
            String post,
            @Nullable String parent,
            String text,
            Instant at,
            boolean ours) {
        return new RemoteComment(
                new RemoteRef(id, "cid-" + id, URI.create("https://practice.example/" + id)),
                RemoteComment.Kind.COMMENT,
                RemoteRef.of(post),
                RemoteRef.of(parent == null ? post : parent),
                author,
                name,
                name.toLowerCase().replace(' ', '.') + ".example",
                text,
                at,
                ours);
    }
}
