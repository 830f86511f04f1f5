package org.folkmoot.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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

    @Test
    void runsWorkOnOneNodeAtATimeHoweverManyThereAre() throws Exception {
        var several = new CountDownLatch(3);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        var database = TestPostgres.migrated();
        try (var first = pool(database);
                var second = pool(database)) {
            var nodes = Stream.of(first, second, first, second)
                    .map(pool ->
                            new Timetable(pool, List.of(new Counted(several, atOnce, most)), new JsonMapper(), true))
                    .toList();
            nodes.forEach(Timetable::begin);

            assertThat(several.await(30, TimeUnit.SECONDS)).isTrue();
            nodes.forEach(Timetable::end);
        }
        assertThat(most).hasValue(1);
    }

    /** Work that takes a moment, and counts how often it is under way at once. */
    private record Counted(CountDownLatch runs, AtomicInteger atOnce, AtomicInteger most) implements Recurring {

        @Override
        public String key() {
            return "dunmere.clock";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(200);
        }

        @Override
        public void run() {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
            atOnce.decrementAndGet();
            runs.countDown();
        }
    }

    private static HikariDataSource database() {
        return pool(TestPostgres.migrated());
    }

    private static HikariDataSource pool(TestPostgres.Database database) {
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
