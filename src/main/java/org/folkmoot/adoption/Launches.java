package org.folkmoot.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Network;
import org.folkmoot.people.PersonId;
import org.folkmoot.register.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Launch plans with their gates and measures. */
@Repository
class Launches {

    private static final String SELECT = """
            select id, name, network, launch_on, owner_id, request, account_id, go, decision_reason, decided_by, decided_at, made_at
            from adoption.launch
            """;

    private final JdbcClient jdbc;

    Launches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Launch> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::launch)
                .optional();
    }

    Optional<Launch> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(this::launch)
                .optional();
    }

    /** Newest first. */
    List<Launch> all() {
        return jdbc.sql(SELECT + " order by launch_on desc, id")
                .query(this::launch)
                .list();
    }

    List<Launch> madeBefore(Instant end) {
        return jdbc.sql(SELECT + " where made_at < :end")
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(this::launch)
                .list();
    }

    void add(Launch launch) {
        jdbc.sql("""
                        insert into adoption.launch (id, name, network, launch_on, owner_id, request, account_id, made_at)
                        values (:id, :name, :network, :on, :owner, :request, :account, :at)
                        """)
                .param("id", launch.id())
                .param("name", launch.name())
                .param("network", launch.network().key())
                .param("on", launch.launchOn())
                .param("owner", launch.owner().value())
                .param("request", launch.request())
                .param(
                        "account",
                        launch.account() == null ? null : launch.account().value(),
                        java.sql.Types.OTHER)
                .param("at", launch.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        launch.gates()
                .forEach(gate -> jdbc.sql(
                                "insert into adoption.gate (launch_id, kind, due_on) values (:id, :kind, :due)")
                        .param("id", launch.id())
                        .param("kind", gate.kind().name())
                        .param("due", gate.dueOn())
                        .update());
        measure(launch.id(), launch.measures());
    }

    void concern(UUID id, AccountId account) {
        jdbc.sql("update adoption.launch set account_id = :account where id = :id")
                .param("id", id)
                .param("account", account.value())
                .update();
    }

    /** With a gate still open and an account that can be looked at. */
    List<Launch> watched() {
        return jdbc.sql(SELECT + """
                         where account_id is not null and exists (
                             select from adoption.gate where launch_id = launch.id and ended_at is null)
                        """).query(this::launch).list();
    }

    void measure(UUID id, List<Measure> measures) {
        jdbc.sql("delete from adoption.measure where launch_id = :id")
                .param("id", id)
                .update();
        for (var place = 0; place < measures.size(); place++) {
            var measure = measures.get(place);
            jdbc.sql("""
                            insert into adoption.measure (launch_id, place, name, source, targets, reached)
                            values (:id, :place, :name, :source, :targets, :reached)
                            """)
                    .param("id", id)
                    .param("place", place)
                    .param("name", measure.name())
                    .param("source", measure.source())
                    .param("targets", new String[] {measure.target30(), measure.target90(), measure.target180()})
                    .param("reached", new String[] {measure.reached30(), measure.reached90(), measure.reached180()})
                    .update();
        }
    }

    /** @return false when somebody was faster */
    boolean pass(UUID id, GateKind kind, boolean skipped, String note, String by, Instant at) {
        return jdbc.sql("""
                        update adoption.gate set skipped = :skipped, note = :note, ended_by = :by, ended_at = :at
                        where launch_id = :id and kind = :kind and ended_at is null
                        """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("skipped", skipped)
                        .param("note", note)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void decide(UUID id, boolean go, String reason, String by, Instant at) {
        jdbc.sql("""
                        update adoption.launch set go = :go, decision_reason = :reason, decided_by = :by, decided_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("go", go)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Launch launch(ResultSet rs, int n) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var account = rs.getObject("account_id", UUID.class);
        var decided = rs.getObject("decided_at", OffsetDateTime.class);
        return new Launch(
                id,
                rs.getString("name"),
                new Network(rs.getString("network")),
                rs.getObject("launch_on", LocalDate.class),
                new PersonId(rs.getObject("owner_id", UUID.class)),
                rs.getString("request"),
                account == null ? null : new AccountId(account),
                gates(id),
                measures(id),
                (Boolean) rs.getObject("go"),
                rs.getString("decision_reason"),
                rs.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                rs.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private List<Gate> gates(UUID id) {
        return jdbc.sql("select kind, due_on, skipped, note, ended_by, ended_at from adoption.gate"
                        + " where launch_id = :id order by due_on, kind")
                .param("id", id)
                .query((rs, n) -> {
                    var ended = rs.getObject("ended_at", OffsetDateTime.class);
                    return new Gate(
                            GateKind.valueOf(rs.getString("kind")),
                            rs.getObject("due_on", LocalDate.class),
                            rs.getBoolean("skipped"),
                            rs.getString("note"),
                            rs.getString("ended_by"),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }

    private List<Measure> measures(UUID id) {
        return jdbc.sql(
                        "select name, source, targets, reached from adoption.measure where launch_id = :id order by place")
                .param("id", id)
                .query((rs, n) -> {
                    var targets = (String[]) rs.getArray("targets").getArray();
                    var reached = (String[]) rs.getArray("reached").getArray();
                    return new Measure(
                            rs.getString("name"),
                            rs.getString("source"),
                            targets[0],
                            targets[1],
                            targets[2],
                            reached[0],
                            reached[1],
                            reached[2]);
                })
                .list();
    }
}
