package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.folkmoot.TestPostgres;
import org.folkmoot.foundation.Recurring;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TimetableTest {

    @Test
    void runsWorkAgainAndAgainAndStopsWhenAsked() throws Exception {
        var twice = new CountDownLatch(2);
        try (var database = database()) {
            var timetable = new Timetable(database, List.of(every(twice)), new JsonMapper(), true);
            timetable.begin();

            assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
            timetable.end();
        }
    }

    private static HikariDataSource database() {
        var database = TestPostgres.migrated();
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        return source;
    }

    private static Recurring every(CountDownLatch runs) {
        return new Recurring() {
            @Override
            public String key() {
                return "dunmere.bell";
            }

            @Override
            public Duration every() {
                return Duration.ofSeconds(1);
            }

            @Override
            public void run() {
                runs.countDown();
            }
        };
    }
}
