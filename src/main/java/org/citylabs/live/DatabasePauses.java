package org.citylabs.live;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Waits for a database that is away for as long as it takes, and for what it refuses only a moment. */
public final class DatabasePauses implements Pauses {

    private static final Logger LOG = LoggerFactory.getLogger(DatabasePauses.class);
    private static final int TRIES = 3;
    private static final Duration SHORTEST = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    @Override
    public boolean after(RuntimeException failure, int failures) {
        if (!passes(failure) && failures >= TRIES) {
            LOG.error("Something was given up that the database does not take", failure);
            return false;
        }
        if (failures == TRIES) {
            LOG.warn("A writer waits for the database: {}", failure.toString());
        }
        return waited(SHORTEST.multipliedBy(1L << Math.min(failures, 6)));
    }

    /** Connections (SQL state 08) come back, and transactions that were broken off (40) can be done again. */
    private static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof PessimisticLockingFailureException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && (sql.getSQLState().startsWith("08")
                                    || sql.getSQLState().startsWith("40")
                                    || sql.getSQLState().startsWith("70100"))) {
                return true;
            }
        }
        return failure instanceof Overtaken;
    }

    private static boolean waited(Duration pause) {
        try {
            Thread.sleep(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
