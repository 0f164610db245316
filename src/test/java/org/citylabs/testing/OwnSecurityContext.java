package org.citylabs.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Lets the static holder of who is signed in be the one of the test's own application. Each application that starts
 * puts its own there, so that the holder would otherwise be that of whichever started last.
 */
class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public void prepareTestInstance(TestContext test) {
        SecurityContextHolder.setContextHolderStrategy(
                test.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
