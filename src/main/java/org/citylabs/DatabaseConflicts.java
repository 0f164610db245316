package org.citylabs;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Knows MariaDB's lock wait (1205) and snapshot conflict (1020) as conflicts, which may be tried again. Their SQL state
 * is the general one, so that otherwise nobody could tell them from anything else.
 */
@Component
class DatabaseConflicts extends SQLExceptionSubclassTranslator {

    private static final Set<Integer> CONFLICTS = Set.of(1020, 1205);

    @Override
    protected @Nullable DataAccessException doTranslate(String task, @Nullable String sql, SQLException e) {
        return CONFLICTS.contains(e.getErrorCode())
                ? new CannotAcquireLockException(buildMessage(task, sql, e), e)
                : super.doTranslate(task, sql, e);
    }
}
