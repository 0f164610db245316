package org.citylabs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings durable events again to listeners that did not finish: after a minute, then after pauses that double up to six
 * hours, on one node at a time. Nothing is ever given up; what stays unheard is seen in the health details.
 */
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "10m")
class EventRedelivery {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    private final IncompleteEventPublications incomplete;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventRedelivery(IncompleteEventPublications incomplete, JdbcClient jdbc, Clock clock) {
        this.incomplete = incomplete;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    static LockProvider rowLease(JdbcTemplate jdbc) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(jdbc)
                .usingDbTime()
                .build());
    }

    @Scheduled(fixedDelayString = "${citylabs.redelivery-interval:30s}")
    @SchedulerLock(name = "event-redelivery")
    void redeliver() {
        incomplete.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(FIRST_PAUSE).withFilter(this::isDue));
    }

    /** Unheard for over ten minutes: somebody should look. */
    @Bean
    HealthIndicator eventsHealthIndicator() {
        return () -> {
            var overdue = jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE publication_date < ?")
                    .param(Timestamp.from(clock.instant().minus(Duration.ofMinutes(10))))
                    .query(Long.class)
                    .single();
            return Health.up().withDetail("overdue", overdue).build();
        };
    }

    private boolean isDue(EventPublication publication) {
        return !clock.instant().isBefore(latestTry(publication).plus(pause(publication.getCompletionAttempts())));
    }

    private static Instant latestTry(EventPublication publication) {
        var again = publication.getLastResubmissionDate();
        return again == null ? publication.getPublicationDate() : again;
    }

    static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
