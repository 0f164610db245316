package org.citylabs;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in a sentence why CityLabs cannot start without its database, and what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    private static final String URL = "spring.datasource.url";

    /** MariaDB's ER_DBACCESS_DENIED_ERROR and ER_BAD_DB_ERROR. */
    private static final Set<Integer> REFUSED_OR_UNKNOWN_DATABASE = Set.of(1044, 1049);

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var url = environment.getProperty(URL, "");
        if (url.isBlank()) {
            return concernsDataSource(failure) ? missing(failure) : null;
        }
        var reason = deepestSqlException(failure);
        var address = url.replaceFirst("\\?.*", "");
        return reason == null ? null : unusable(address, reason);
    }

    private static FailureAnalysis missing(Throwable failure) {
        return new FailureAnalysis(
                "CityLabs has no database: " + URL + " is not set.",
                "Set SPRING_DATASOURCE_URL to a MariaDB, such as jdbc:mariadb://localhost:3306/citylabs, with"
                        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. To try CityLabs out without"
                        + " one, use ./citylabs run.",
                failure);
    }

    private static @Nullable FailureAnalysis unusable(String address, SQLException reason) {
        if (isUnreachable(reason)) {
            return new FailureAnalysis(
                    "CityLabs cannot reach its database at %s: %s".formatted(address, reason.getMessage()),
                    "Start the database, or set SPRING_DATASOURCE_URL to where it is.",
                    reason);
        }
        if (isRefused(reason)) {
            return new FailureAnalysis(
                    "The database at %s refuses CityLabs: %s".formatted(address, reason.getMessage()),
                    "Check the name of the database in SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    reason);
        }
        return null;
    }

    private static boolean isUnreachable(SQLException reason) {
        return reason instanceof SQLNonTransientConnectionException
                || reason instanceof SQLTransientConnectionException;
    }

    private static boolean isRefused(SQLException reason) {
        return reason instanceof SQLInvalidAuthorizationSpecException
                || REFUSED_OR_UNKNOWN_DATABASE.contains(reason.getErrorCode());
    }

    private static boolean concernsDataSource(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BeanCreationException e && "dataSource".equals(e.getBeanName())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable SQLException deepestSqlException(Throwable failure) {
        SQLException deepest = null;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                deepest = e;
            }
        }
        return deepest;
    }
}
