package org.folkmoot;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives the application a new database after a class that {@link LeavesTraces}. */
public final class TraceRemoval extends AbstractTestExecutionListener {

    @Override
    public void afterTestClass(TestContext context) {
        if (context.getTestClass().isAnnotationPresent(LeavesTraces.class) && context.hasApplicationContext()) {
            renew(context.getApplicationContext());
        }
    }

    static void renew(ApplicationContext application) {
        var pool = application.getBean(HikariDataSource.class);
        pool.getHikariPoolMXBean().softEvictConnections();
        TestPostgres.renew(pool.getJdbcUrl());
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
