package org.folkmoot.impostors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.checks.ProofId;
import org.folkmoot.foundation.Slice;
import org.folkmoot.networks.Network;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Lookalikes {

    private final JdbcClient jdbc;

    Lookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is known already */
    boolean add(Lookalike one) {
        return jdbc.sql("""
                                insert into impostors.lookalike (id, network, handle, name, address, words, why,
                                    resembles, state, found_at, found_by)
                                values (:id, :network, :handle, :name, :address, :words, :why, :resembles, :state,
                                    :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", one.id().value())
                        .param("network", one.network().key())
                        .param("handle", one.handle())
                        .param("name", one.name())
                        .param("address", one.address())
                        .param("words", one.words())
                        .param("why", one.why())
                        .param(
                                "resembles",
                                one.resembles() == null ? null : one.resembles().value())
                        .param("state", one.state().name())
                        .param("at", one.foundAt().atOffset(ZoneOffset.UTC))
                        .param("by", one.foundBy())
                        .update()
                == 1;
    }

    Optional<Lookalike> find(LookalikeId id) {
        return jdbc.sql("select * from impostors.lookalike where id = :id")
                .param("id", id.value())
                .query(Lookalikes::lookalike)
                .optional();
    }

    List<Lookalike> open() {
        return jdbc.sql("select * from impostors.lookalike where state in ('SUSPECTED', 'REPORTED') order by id desc")
                .query(Lookalikes::lookalike)
                .list();
    }

    /** Newest first. */
    Slice<Lookalike> all(@Nullable String state, @Nullable String after, int limit) {
        var mark = Slice.key(after, 1).map(List::getFirst).map(UUID::fromString).orElse(null);
        var rows = jdbc.sql("""
                        select * from impostors.lookalike
                        where (cast(:after as uuid) is null or id < :after)
                          and (cast(:state as text) is null or state = :state)
                        order by id desc limit :limit
                        """)
                .param("after", mark)
                .param("state", state)
                .param("limit", limit + 1)
                .query(Lookalikes::lookalike)
                .list();
        return Slice.of(rows, limit, one -> List.of(one.id().value().toString()));
    }

    void log(LookalikeId id, LogEntry entry) {
        jdbc.sql("""
                        insert into impostors.entry (id, lookalike_id, kind, words, proof_id, by_name, at)
                        values (:id, :lookalike, :kind, :words, :proof, :by, :at)
                        """)
                .param("id", entry.id())
                .param("lookalike", id.value())
                .param("kind", entry.kind().name())
                .param("words", entry.words())
                .param("proof", entry.proof() == null ? null : entry.proof().value())
                .param("by", entry.by())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update impostors.lookalike set state = :state where id = :id")
                .param("state", entry.kind().state().name())
                .param("id", id.value())
                .update();
    }

    /** Oldest first. */
    List<LogEntry> log(LookalikeId id) {
        return jdbc.sql("select * from impostors.entry where lookalike_id = :id order by id")
                .param("id", id.value())
                .query((rs, n) -> {
                    var proof = rs.getObject("proof_id", UUID.class);
                    return new LogEntry(
                            rs.getObject("id", UUID.class),
                            LogKind.valueOf(rs.getString("kind")),
                            rs.getString("words"),
                            proof == null ? null : new ProofId(proof),
                            rs.getString("by_name"),
                            at(rs, "at"));
                })
                .list();
    }

    void searched(UUID id, String network, int names, int alike, String by, Instant at) {
        jdbc.sql("""
                        insert into impostors.search (id, network, names, alike, by_name, at)
                        values (:id, :network, :names, :alike, :by, :at)
                        """)
                .param("id", id)
                .param("network", network)
                .param("names", names)
                .param("alike", alike)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When each network was last searched, by its key. */
    Map<String, Instant> searched() {
        return jdbc
                .sql("select network, max(at) as at from impostors.search group by network")
                .query((rs, n) -> Map.entry(rs.getString("network"), at(rs, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Lookalike lookalike(ResultSet rs, int n) throws SQLException {
        var resembles = rs.getObject("resembles", UUID.class);
        return new Lookalike(
                new LookalikeId(rs.getObject("id", UUID.class)),
                new Network(rs.getString("network")),
                rs.getString("handle"),
                rs.getString("name"),
                rs.getString("address"),
                rs.getString("words"),
                rs.getString("why"),
                resembles == null ? null : new AccountId(resembles),
                LookalikeState.valueOf(rs.getString("state")),
                at(rs, "found_at"),
                rs.getString("found_by"));
    }
}
