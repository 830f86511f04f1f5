package org.folkmoot.impostors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved queries, each with its networks. */
@Repository
class Queries {

    private final JdbcClient jdbc;

    Queries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Query query) {
        jdbc.sql("""
                        insert into impostors.query (id, words, days, made_by, made_at)
                        values (:id, :words, :days, :by, :at)
                        """)
                .param("id", query.id())
                .param("words", query.words())
                .param("days", query.days())
                .param("by", query.madeBy())
                .param("at", query.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        query.parts()
                .forEach(part -> jdbc.sql(
                                "insert into impostors.query_network (query_id, network, due_on) values (:id, :network, :due)")
                        .param("id", query.id())
                        .param("network", part.network().key())
                        .param("due", part.dueOn())
                        .update());
    }

    Optional<Query> find(UUID id) {
        return jdbc.sql("select * from impostors.query where id = :id")
                .param("id", id)
                .query((rs, n) -> query(
                        rs.getObject("id", UUID.class),
                        rs.getString("words"),
                        rs.getInt("days"),
                        rs.getString("made_by"),
                        rs.getObject("made_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Oldest first. */
    List<Query> all() {
        return jdbc.sql("select id from impostors.query order by id").query(UUID.class).list().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    void remove(UUID id) {
        jdbc.sql("delete from impostors.query_network where query_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from impostors.query where id = :id").param("id", id).update();
    }

    void asked(UUID id, Network network, Instant at, String by, LocalDate next) {
        jdbc.sql("""
                        update impostors.query_network set asked_at = :at, asked_by = :by, due_on = :next, reminded = false
                        where query_id = :id and network = :network
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("next", next)
                .param("id", id)
                .param("network", network.key())
                .update();
    }

    /** @return false when it was said already that this one is due */
    boolean remind(UUID id, Network network) {
        return jdbc.sql("""
                                update impostors.query_network set reminded = true
                                where query_id = :id and network = :network and not reminded
                                """).param("id", id).param("network", network.key()).update() == 1;
    }

    private Query query(UUID id, String words, int days, String by, Instant at) {
        var parts = jdbc.sql("select * from impostors.query_network where query_id = :id order by network")
                .param("id", id)
                .query((rs, n) -> {
                    var asked = rs.getObject("asked_at", OffsetDateTime.class);
                    return new Query.Part(
                            new Network(rs.getString("network")),
                            rs.getObject("due_on", LocalDate.class),
                            asked == null ? null : asked.toInstant(),
                            rs.getString("asked_by"));
                })
                .list();
        return new Query(id, words, days, parts, by, at);
    }
}
