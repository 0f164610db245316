package org.citylabs.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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

    /**
     * An attempt counted as a failure until it is known to be none.
     *
     * @param before when the failure before it was; absent if there was none
     */
    record Attempt(Target target, Instant at, @Nullable Instant before) {}

    private record Failures(int count, Instant lastAt) {}

    /** How long one still has to wait for all the targets; zero if one need not. */
    Duration waitFor(List<Target> targets) {
        return targets.stream()
                .map(target -> find(target)
                        .map(failures -> waitAfter(target, failures))
                        .orElse(Duration.ZERO))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /**
     * Counts one failure more for each target, before it is known whether it is one: of attempts at the same time
     * only so many are judged as of attempts in a row. Empty, with nothing counted, if a target has to wait.
     */
    List<Attempt> count(List<Target> targets) {
        var counted = new ArrayList<Attempt>();
        for (var target : targets) {
            var attempt = count(target);
            if (attempt.isEmpty()) {
                counted.forEach(this::takeBack);
                return List.of();
            }
            counted.add(attempt.get());
        }
        return counted;
    }

    /** Takes back what was no failure. */
    void takeBack(Attempt attempt) {
        jdbc.sql("""
                        UPDATE identity_failed_sign_in
                        SET failures = failures - 1, last_at = IF(last_at = :at, COALESCE(:before, last_at), last_at)
                        WHERE target = :target AND failures > 0""")
                .param("at", Timestamp.from(attempt.at()))
                .param("before", attempt.before() == null ? null : Timestamp.from(attempt.before()))
                .param("target", hash(attempt.target()))
                .update();
    }

    void clear(Target target) {
        jdbc.sql("DELETE FROM identity_failed_sign_in WHERE target = ?")
                .param(hash(target))
                .update();
    }

    @Scheduled(cron = "0 37 3 * * *", zone = "UTC")
    @Transactional
    void forget() {
        jdbc.sql("DELETE FROM identity_failed_sign_in WHERE last_at < ?")
                .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    /** Each round but the last is one that somebody else was faster in. */
    private Optional<Attempt> count(Target target) {
        while (true) {
            var now = clock.instant();
            var failures = find(target);
            if (failures.isPresent() && !waitAfter(target, failures.get()).isZero()) {
                return Optional.empty();
            }
            if (failures.isPresent() ? countOn(target, failures.get(), now) : countFirst(target, now)) {
                return Optional.of(
                        new Attempt(target, now, failures.map(Failures::lastAt).orElse(null)));
            }
        }
    }

    private boolean countFirst(Target target, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO identity_failed_sign_in (target, failures, last_at) VALUES (?, 1, ?)")
                        .params(hash(target), Timestamp.from(now))
                        .update()
                == 1;
    }

    private boolean countOn(Target target, Failures failures, Instant now) {
        var before = failures.lastAt().plus(REMEMBERED).isBefore(now) ? 0 : failures.count();
        return jdbc.sql("""
                                UPDATE identity_failed_sign_in SET failures = ?, last_at = ?
                                WHERE target = ? AND failures = ? AND last_at = ?""")
                        .params(
                                before + 1,
                                Timestamp.from(now),
                                hash(target),
                                failures.count(),
                                Timestamp.from(failures.lastAt()))
                        .update()
                == 1;
    }

    private Optional<Failures> find(Target target) {
        return jdbc.sql("SELECT failures, last_at FROM identity_failed_sign_in WHERE target = ?")
                .param(hash(target))
                .query((row, _) -> new Failures(
                        row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional();
    }

    private static String hash(Target target) {
        return SecretHash.of(target.name());
    }

    private Duration waitAfter(Target target, Failures failures) {
        var counted = failures.count() - target.free();
        if (counted <= 0) {
            return Duration.ZERO;
        }
        var pause = Duration.ofSeconds(1L << Math.min(counted, 10));
        var until = failures.lastAt().plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
