package org.folkmoot.requests;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of settings. */
@Repository
class RequestSettingsRows {

    private final JdbcClient jdbc;

    RequestSettingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RequestSettings get() {
        return jdbc.sql("""
                        select triage_days, communications_days, decision_days, appeal_days, probation_months,
                            notice_days, retention_years
                        from requests.settings where single
                        """)
                .query((rs, n) -> new RequestSettings(
                        rs.getInt("triage_days"),
                        rs.getInt("communications_days"),
                        rs.getInt("decision_days"),
                        rs.getInt("appeal_days"),
                        rs.getInt("probation_months"),
                        rs.getInt("notice_days"),
                        rs.getInt("retention_years")))
                .optional()
                .orElse(RequestSettings.USUAL);
    }

    void save(RequestSettings settings) {
        jdbc.sql("""
                        insert into requests.settings (single, triage_days, communications_days, decision_days,
                            appeal_days, probation_months, notice_days, retention_years)
                        values (true, :triage, :communications, :decision, :appeal, :probation, :notice, :retention)
                        on conflict (single) do update set triage_days = excluded.triage_days,
                            communications_days = excluded.communications_days,
                            decision_days = excluded.decision_days, appeal_days = excluded.appeal_days,
                            probation_months = excluded.probation_months, notice_days = excluded.notice_days,
                            retention_years = excluded.retention_years
                        """)
                .param("triage", settings.triageDays())
                .param("communications", settings.communicationsDays())
                .param("decision", settings.decisionDays())
                .param("appeal", settings.appealDays())
                .param("probation", settings.probationMonths())
                .param("notice", settings.noticeDays())
                .param("retention", settings.retentionYears())
                .update();
    }
}
