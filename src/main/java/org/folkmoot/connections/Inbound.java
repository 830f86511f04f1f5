package org.folkmoot.connections;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.folkmoot.foundation.Refused;
import org.folkmoot.networks.InboundEvent;
import org.folkmoot.networks.Network;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What networks told us: each verified body as it came, and each event in it once. */
@Repository
class Inbound {

    private static final int MOST_HINTS = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Inbound(JdbcClient jdbc, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** An event for a connection; one body can speak of several accounts of the same app. */
    record Addressed(ConnectionId connection, InboundEvent event) {}

    @Transactional
    void keep(ConnectionId addressed, byte[] body, List<Addressed> told) {
        jdbc.sql("""
                        insert into connections.webhook_call (id, connection_id, digest, body, received_at)
                        values (:id, :connection, :digest, :body, :now) on conflict do nothing
                        """)
                .param("id", ids.next())
                .param("connection", addressed.value())
                .param("digest", digest(body))
                .param("body", body)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        told.forEach(this::keep);
    }

    InboundEvent get(UUID id) {
        return jdbc.sql("select event from connections.inbound where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, InboundEvent.class))
                .orElseThrow(() -> Refused.missing("inbound"));
    }

    /** Connections of which something waits to be asked for. */
    List<ConnectionId> hinted(Instant since) {
        return jdbc.sql("""
                        select distinct connection_id from connections.inbound
                        where type = :hint and followed_at is null and received_at > :since
                        """)
                .param("hint", InboundEvent.HINT)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((rs, n) -> new ConnectionId(rs.getObject(1, UUID.class)))
                .list();
    }

    List<Hints.Hint> hints(ConnectionId connection, Instant since) {
        return jdbc.sql("""
                        select id, event from connections.inbound
                        where connection_id = :connection and type = :hint and followed_at is null
                            and received_at > :since
                        order by received_at, id limit :most
                        """)
                .param("connection", connection.value())
                .param("hint", InboundEvent.HINT)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST_HINTS)
                .query((rs, n) -> new Hints.Hint(
                        rs.getObject("id", UUID.class), JSON.readValue(rs.getString("event"), InboundEvent.class)))
                .list();
    }

    void followed(UUID id) {
        jdbc.sql("update connections.inbound set followed_at = :now where id = :id")
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return how many calls were deleted, with all that was made of them here */
    int forget(Network network, Instant before) {
        var of = " where received_at < :before"
                + " and connection_id in (select id from connections.connection where network = :network)";
        jdbc.sql("delete from connections.inbound" + of)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("network", network.key())
                .update();
        return jdbc.sql("delete from connections.webhook_call" + of)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("network", network.key())
                .update();
    }

    private void keep(Addressed told) {
        var id = ids.next();
        var isNew = jdbc.sql("""
                        insert into connections.inbound (id, connection_id, dedupe_key, type, event, received_at)
                        values (:id, :connection, :dedupe, :type, :event::jsonb, :now) on conflict do nothing
                        """)
                .param("id", id)
                .param("connection", told.connection().value())
                .param("dedupe", told.event().dedupeKey())
                .param("type", told.event().type())
                .param("event", JSON.writeValueAsString(told.event()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (isNew == 1) {
            events.publishEvent(
                    new InboundArrived(told.connection(), id, told.event().type()));
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
