package org.folkmoot;

import org.folkmoot.foundation.SettableClock;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** No test inherits the time that another has set. */
public final class ClockReset extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        if (context.hasApplicationContext()) {
            context.getApplicationContext().getBeanProvider(SettableClock.class).ifAvailable(SettableClock::release);
        }
    }

    /** After the injection of the test’s fields. */
    @Override
    public int getOrder() {
        return 2500;
    }
}
