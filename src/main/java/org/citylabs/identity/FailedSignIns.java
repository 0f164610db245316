package org.citylabs.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, for an account and for a network apart: after some free failures one waits, twice as long
 * each time, at most 15 minutes; a day without a failure forgets them. Nobody is ever locked out for good.
 */
@Component
class FailedSignIns {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is being tried to get into, or from.
     *
     * @param free failures that cost no time; many for a network, where a whole school may sit
     */
    record Target(String name, int free) {

        static Target account(String emailKey) {
            return new Target("account:" + emailKey, 3);
        }

        static Target browser(String key) {
            return new Target("browser:" + key, 3);
        }

        static Target network(String address) {
            return new Target("network:" + address, 30);
        }
    }

    /** How long a target still has to wait; zero if it need not. */
    @Transactional(readOnly = true)
    Duration waitFor(Target target) {
        return jdbc.sql("SELECT failures, last_at FROM identity_failed_sign_in WHERE target = ?")
                .param(SecretHash.of(target.name()))
                .query((row, _) -> waitAfter(
                        row.getInt("failures") - target.free(),
                        row.getTimestamp("last_at").toInstant()))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** Counts one more failure, atomically; commits whatever becomes of the caller's transaction. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void count(Target target) {
        var now = Timestamp.from(clock.instant());
        var forgotten = Timestamp.from(clock.instant().minus(REMEMBERED));
        jdbc.sql("""
                        INSERT INTO identity_failed_sign_in (target, failures, last_at) VALUES (:target, 1, :now)
                        ON DUPLICATE KEY UPDATE failures = IF(last_at < :forgotten, 1, failures + 1), last_at = :now""")
                .param("target", SecretHash.of(target.name()))
                .param("now", now)
                .param("forgotten", forgotten)
                .update();
    }

    @Transactional
    void clear(Target target) {
        jdbc.sql("DELETE FROM identity_failed_sign_in WHERE target = ?")
                .param(SecretHash.of(target.name()))
                .update();
    }

    @Scheduled(cron = "0 37 3 * * *", zone = "UTC")
    @Transactional
    void forget() {
        jdbc.sql("DELETE FROM identity_failed_sign_in WHERE last_at < ?")
                .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private Duration waitAfter(int counted, Instant lastAt) {
        if (counted <= 0) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(counted, 10));
        var until = lastAt.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
