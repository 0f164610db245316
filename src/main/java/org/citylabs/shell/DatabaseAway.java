package org.citylabs.shell;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whether something failed because the database cannot be reached at the moment. */
public final class DatabaseAway {

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .anyMatch(it -> it instanceof CannotCreateTransactionException
                        || it instanceof DataAccessResourceFailureException
                        || it instanceof SQLTransientConnectionException
                        || it instanceof SQLNonTransientConnectionException);
    }
}
