package org.folkmoot.delivery;

import static org.folkmoot.delivery.Claims.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.connections.ConnectionId;
import org.folkmoot.networks.Handle;
import org.folkmoot.networks.PublishPlan;
import org.folkmoot.networks.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plan's steps and every request that was made for them, written before it was made. */
@Repository
class Attempts {

    static final String SEND = "send";
    static final String POLL = "poll";
    static final String READ_BACK = "read-back";

    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A step with what it has left behind. */
    record Stage(Step step, boolean done, List<Handle> handles) {}

    /** Kept once, by the worker that has it first. */
    List<Stage> plan(DeliveryId id, PublishPlan plan) {
        for (var step : plan.steps()) {
            jdbc.sql("""
                            insert into delivery.step (delivery_id, position, kind, safety, args)
                            values (:delivery, :position, :kind, :safety, :args::jsonb)
                            """)
                    .param("delivery", id.value())
                    .param("position", step.index())
                    .param("kind", step.kind())
                    .param("safety", step.safety().name())
                    .param("args", Json.write(step.args()))
                    .update();
        }
        return plan.steps().stream()
                .map(step -> new Stage(step, false, List.of()))
                .toList();
    }

    List<Stage> stages(DeliveryId id) {
        return jdbc.sql("select * from delivery.step where delivery_id = :id order by position")
                .param("id", id.value())
                .query((rs, n) -> new Stage(
                        new Step(
                                rs.getInt("position"),
                                rs.getString("kind"),
                                Step.Safety.valueOf(rs.getString("safety")),
                                Json.texts(rs.getString("args"))),
                        rs.getBoolean("done"),
                        Json.handles(rs.getString("handles"))))
                .list();
    }

    int openSteps(DeliveryId id) {
        return jdbc.sql("select count(*) from delivery.step where delivery_id = :id and not done")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** How many requests that people can see the effect of have been carried out: parts of a thread. */
    int partsThere(DeliveryId id) {
        return jdbc.sql("select count(*) from delivery.step where delivery_id = :id and safety = 'COMMIT' and done")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The handles of a step, or of a step whose end is awaited. */
    void keep(DeliveryId id, int position, boolean done, List<Handle> handles) {
        jdbc.sql("""
                        update delivery.step set done = :done, handles = :handles::jsonb
                        where delivery_id = :id and position = :position
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("done", done)
                .param("handles", Json.write(handles))
                .update();
    }

    /** The write-ahead: committed before a byte leaves. The database refuses a second one in flight. */
    void begin(UUID attempt, Claim claim, int position, String act, Instant now) {
        jdbc.sql("""
                        insert into delivery.attempt (id, delivery_id, position, act, fence, worker, started_at)
                        values (:id, :delivery, :position, :act, :fence, :worker, :now)
                        """)
                .param("id", attempt)
                .param("delivery", claim.id().value())
                .param("position", position)
                .param("act", act)
                .param("fence", claim.fence())
                .param("worker", claim.worker())
                .param("now", at(now))
                .update();
    }

    void end(UUID attempt, Instant now, String outcome, @Nullable String detail) {
        jdbc.sql("""
                        update delivery.attempt set ended_at = :now, outcome = :outcome, detail = :detail
                        where id = :id and outcome is null
                        """)
                .param("id", attempt)
                .param("now", at(now))
                .param("outcome", outcome)
                .param("detail", detail)
                .update();
    }

    /** The request that a worker left without an answer. */
    Optional<Attempt> inFlight(DeliveryId id) {
        return jdbc.sql("select * from delivery.attempt where delivery_id = :id and outcome is null")
                .param("id", id.value())
                .query(Attempts::attempt)
                .optional();
    }

    /** The newest request that may have had an effect readers can see. */
    Optional<Attempt> lastSent(DeliveryId id) {
        return jdbc.sql("""
                        select * from delivery.attempt where delivery_id = :id and act = 'send'
                        order by started_at desc, position desc, id desc limit 1
                        """).param("id", id.value()).query(Attempts::attempt).optional();
    }

    List<Attempt> of(DeliveryId id) {
        return jdbc.sql("select * from delivery.attempt where delivery_id = :id order by started_at, id")
                .param("id", id.value())
                .query(Attempts::attempt)
                .list();
    }

    /** By the id that it came to rest with, or that a part of it left. */
    boolean delivered(ConnectionId connection, String remoteId) {
        return jdbc.sql("""
                        select exists (select from delivery.delivery
                                where connection_id = :connection and remote_id = :remote)
                            or exists (select from delivery.delivery d join delivery.step s on s.delivery_id = d.id
                                where d.connection_id = :connection and d.status = 'FAILED' and s.done
                                  and s.safety = 'COMMIT' and position(:quoted in s.handles::text) > 0)
                        """)
                .param("connection", connection.value())
                .param("remote", remoteId)
                .param("quoted", "\"" + remoteId + "\"")
                .query(Boolean.class)
                .single();
    }

    /** When each delivery whose outcome is open first asked something of the network. */
    List<Instant> openSince(ConnectionId connection) {
        return jdbc.sql("""
                        select min(a.started_at) as since
                        from delivery.delivery d join delivery.attempt a on a.delivery_id = d.id
                        where d.connection_id = :connection and d.status in ('WAITING', 'SENDING', 'UNKNOWN')
                        group by d.id
                        """)
                .param("connection", connection.value())
                .query((rs, n) -> rs.getObject("since", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Something of it can be seen already: from now on it goes on, or says how far it came. */
    static boolean begun(List<Stage> stages) {
        return stages.stream().anyMatch(stage -> stage.done() && stage.step().safety() == Step.Safety.COMMIT);
    }

    static List<Handle> handles(List<Stage> stages) {
        var handles = new ArrayList<Handle>();
        stages.forEach(stage -> handles.addAll(stage.handles()));
        return handles;
    }

    private static Attempt attempt(ResultSet rs, int n) throws SQLException {
        return new Attempt(
                rs.getObject("id", UUID.class),
                rs.getInt("position"),
                rs.getString("act"),
                rs.getString("worker"),
                rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                DeliveryRows.instant(rs, "ended_at"),
                rs.getString("outcome"),
                rs.getString("detail"));
    }
}
