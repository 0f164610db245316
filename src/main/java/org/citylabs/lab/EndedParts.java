package org.citylabs.lab;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.citylabs.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of parts that have just ended by their date, so that open pages close. Each node does it for the pages it
 * shows; what a part allows is judged by its date anyway.
 */
@Component
class EndedParts {

    /** Longer than the pause between two looks, so that none is missed. */
    private static final Duration JUST = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndedParts(JdbcClient jdbc, Invitations invitations, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void tell() {
        var now = clock.instant();
        jdbc.sql("SELECT lab, person FROM lab_member WHERE ends_at > ? AND ends_at <= ?")
                .params(Timestamp.from(now.minus(JUST)), Timestamp.from(now))
                .query((row, _) -> new LabMembershipChanged(
                        new LabId(row.getObject("lab", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        now))
                .list()
                .forEach(events::publishEvent);
    }

    /** Addresses of people who never came are not kept. */
    @Scheduled(cron = "0 7 4 * * *", zone = "UTC")
    @Transactional
    void forgetInvitations() {
        invitations.forget(clock.instant());
    }
}
