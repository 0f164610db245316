package org.citylabs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is done by the clock goes on after a failure; a database that is away is one line in the log, not a page. */
@Configuration
class ScheduledWork {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWork.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer goingOn() {
        return scheduler -> scheduler.setErrorHandler(ScheduledWork::note);
    }

    private static void note(Throwable failure) {
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException) {
            LOG.warn("The database cannot be reached; scheduled work waits for it");
        } else {
            LOG.error("Scheduled work failed and is tried again at its next time", failure);
        }
    }
}
