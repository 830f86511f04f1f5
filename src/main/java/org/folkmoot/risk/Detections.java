package org.folkmoot.risk;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each detector last said, and the numbers by which they judge. */
@Repository
class Detections {

    private final JdbcClient jdbc;

    Detections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Hazard, Detection> all() {
        return jdbc
                .sql("select * from risk.detection")
                .query((rs, n) -> new Detection(
                        Hazard.valueOf(rs.getString("hazard")),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getInt("seen"),
                        rs.getInt("unjudged"),
                        rs.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Detection::hazard, one -> one));
    }

    void save(Detection detection) {
        jdbc.sql("""
                        insert into risk.detection (hazard, at, seen, unjudged, reason)
                        values (:hazard, :at, :seen, :unjudged, :reason)
                        on conflict (hazard) do update set at = excluded.at, seen = excluded.seen,
                            unjudged = excluded.unjudged, reason = excluded.reason
                        """)
                .param("hazard", detection.hazard().name())
                .param("at", detection.at().atOffset(ZoneOffset.UTC))
                .param("seen", detection.seen())
                .param("unjudged", detection.unjudged())
                .param("reason", detection.why())
                .update();
    }

    RiskSettings settings() {
        return jdbc.sql("select * from risk.settings")
                .query((rs, n) -> new RiskSettings(
                        rs.getInt("profile_days"),
                        rs.getInt("idle_days"),
                        rs.getInt("late_percent"),
                        rs.getInt("token_days"),
                        rs.getInt("review_days"),
                        rs.getInt("dismissed_days"),
                        rs.getInt("training_months")))
                .optional()
                .orElseGet(RiskSettings::starter);
    }

    void save(RiskSettings settings) {
        jdbc.sql("""
                        insert into risk.settings (single, profile_days, idle_days, late_percent, token_days,
                            review_days, dismissed_days, training_months)
                        values (true, :profile, :idle, :late, :token, :review, :dismissed, :training)
                        on conflict (single) do update set profile_days = excluded.profile_days,
                            idle_days = excluded.idle_days, late_percent = excluded.late_percent,
                            token_days = excluded.token_days, review_days = excluded.review_days,
                            dismissed_days = excluded.dismissed_days, training_months = excluded.training_months
                        """)
                .param("profile", settings.profileDays())
                .param("idle", settings.idleDays())
                .param("late", settings.latePercent())
                .param("token", settings.tokenDays())
                .param("review", settings.reviewDays())
                .param("dismissed", settings.dismissedDays())
                .param("training", settings.trainingMonths())
                .update();
    }
}
