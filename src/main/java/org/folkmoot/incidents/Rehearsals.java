package org.folkmoot.incidents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often incident plans have to be rehearsed. */
@Repository
class Rehearsals {

    /** A year (D): GOV.UK social media playbook, incident plans (read 2026-11-21). */
    private static final int USUAL_MONTHS = 12;

    private final JdbcClient jdbc;

    Rehearsals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int months() {
        return jdbc.sql("select months from incidents.rehearsal")
                .query(Integer.class)
                .optional()
                .orElse(USUAL_MONTHS);
    }

    void save(int months) {
        jdbc.sql("""
                        insert into incidents.rehearsal (single, months) values (true, :months)
                        on conflict (single) do update set months = excluded.months
                        """).param("months", months).update();
    }
}
