package org.folkmoot.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every stance that the council has taken, the newest of each network being the one in force. */
@Repository
class Stances {

    private static final String SELECT =
            "select id, network, name, stance, since, until, reason, assessment_id, decided_by, decided_at from adoption.stance ";

    private final JdbcClient jdbc;

    Stances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of each network, by name. */
    List<NetworkStance> current() {
        return jdbc.sql("select * from (select distinct on (network) * from adoption.stance"
                        + " order by network, decided_at desc, id desc) newest order by lower(name)")
                .query(Stances::stance)
                .list();
    }

    List<NetworkStance> takenBefore(Instant end) {
        return jdbc.sql("select distinct on (network) * from adoption.stance where decided_at < :end"
                        + " order by network, decided_at desc, id desc")
                .param("end", end.atOffset(ZoneOffset.UTC))
                .query(Stances::stance)
                .list();
    }

    Optional<NetworkStance> current(String network) {
        return of(network).stream().findFirst();
    }

    /** Newest first. */
    List<NetworkStance> of(String network) {
        return jdbc.sql(SELECT + "where network = :network order by decided_at desc, id desc")
                .param("network", network)
                .query(Stances::stance)
                .list();
    }

    void add(NetworkStance stance, Instant at) {
        jdbc.sql("""
                        insert into adoption.stance
                            (id, network, name, stance, since, until, reason, assessment_id, decided_by, decided_at)
                        values (:id, :network, :name, :stance, :since, :until, :reason, :assessment, :by, :at)
                        """)
                .param("id", stance.id())
                .param("network", stance.network())
                .param("name", stance.name())
                .param("stance", stance.stance().name())
                .param("since", stance.since())
                .param("until", stance.until(), java.sql.Types.DATE)
                .param("reason", stance.reason())
                .param("assessment", stance.assessment(), java.sql.Types.OTHER)
                .param("by", stance.decidedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static NetworkStance stance(ResultSet rs, int n) throws SQLException {
        return new NetworkStance(
                rs.getObject("id", UUID.class),
                rs.getString("network"),
                rs.getString("name"),
                Stance.valueOf(rs.getString("stance")),
                rs.getObject("since", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                rs.getString("reason"),
                rs.getObject("assessment_id", UUID.class),
                rs.getString("decided_by"));
    }
}
