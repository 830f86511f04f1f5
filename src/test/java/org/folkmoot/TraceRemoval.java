package org.folkmoot;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;
import org.folkmoot.connections.RateBudgets;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives the application a new database after a class that {@link LeavesTraces}, and the practice networks one before a
 * class that is {@link OnPracticeNetworks}.
 */
public final class TraceRemoval extends AbstractTestExecutionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public void beforeTestClass(TestContext context) {
        if (AnnotatedElementUtils.isAnnotated(context.getTestClass(), OnPracticeNetworks.class)) {
            TestPractice.renew();
        }
    }

    @Override
    public void afterTestClass(TestContext context) {
        if (AnnotatedElementUtils.isAnnotated(context.getTestClass(), LeavesTraces.class)
                && context.hasApplicationContext()) {
            renew(context.getApplicationContext());
        }
    }

    static void renew(ApplicationContext application) {
        letListenersEnd(application.getBean(JdbcClient.class));
        application.getBean(RateBudgets.class).all(); // writes what it still has in mind of accounts that go
        var pool = application.getBean(HikariDataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
        TestPostgres.renew(pool.getJdbcUrl());
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** Those that still listen to what was rung; one that a test has made to fail may stay for ever. */
    private static void letListenersEnd(JdbcClient jdbc) {
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(PATIENCE)
                    .until(() -> jdbc.sql("""
                                    select not exists (select from installation.event_publication
                                    where completion_date is null and status is distinct from 'FAILED')
                                    """).query(Boolean.class).single());
        } catch (ConditionTimeoutException stays) {
            // it is ended with the database that it writes to
        }
    }
}
