package org.folkmoot.connections;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The organisation's one row of times; until it has one, what the installation's environment says. It is read again every
 * ten seconds, since every look at a connection needs it and another node may have changed it.
 */
@Repository
@EnableConfigurationProperties(HealthSettings.class)
class HealthTimesRows {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final HealthSettings usual;
    private volatile @Nullable Known known;

    HealthTimesRows(JdbcClient jdbc, HealthSettings usual) {
        this.jdbc = jdbc;
        this.usual = usual;
    }

    private record Known(HealthSettings settings, long readAt) {}

    HealthSettings get() {
        var now = System.nanoTime();
        var before = known;
        if (before != null && now - before.readAt() < FRESH) {
            return before.settings();
        }
        var read = read();
        known = new Known(read, now);
        return read;
    }

    void save(HealthTimes times) {
        jdbc.sql("""
                        insert into connections.health_times (single, probe_hours, warn_days, escalate_hours)
                        values (true, :probe, :warn, :escalate)
                        on conflict (single) do update set probe_hours = excluded.probe_hours,
                            warn_days = excluded.warn_days, escalate_hours = excluded.escalate_hours
                        """)
                .param("probe", times.probeHours())
                .param("warn", times.warnDays().toArray(Integer[]::new))
                .param("escalate", times.escalateHours())
                .update();
        known = null;
    }

    /** As it is written now, whatever this node remembers. */
    HealthSettings read() {
        return jdbc.sql("select probe_hours, warn_days, escalate_hours from connections.health_times where single")
                .query((rs, n) -> new HealthTimes(
                        rs.getInt("probe_hours"),
                        Arrays.asList((Integer[]) rs.getArray("warn_days").getArray()),
                        rs.getInt("escalate_hours")))
                .optional()
                .map(times -> times.within(usual))
                .orElse(usual);
    }
}
