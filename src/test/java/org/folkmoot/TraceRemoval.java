package org.folkmoot;

import com.zaxxer.hikari.HikariDataSource;
import org.folkmoot.connections.RateBudgets;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives the application a new database after a class that {@link LeavesTraces}, and the practice networks one before a
 * class that is {@link OnPracticeNetworks}.
 */
public final class TraceRemoval extends AbstractTestExecutionListener {

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
        application.getBean(RateBudgets.class).all(); // writes what it still has in mind of accounts that go
        var pool = application.getBean(HikariDataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
        TestPostgres.renew(pool.getJdbcUrl());
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
