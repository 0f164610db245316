package org.citylabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.citylabs.testing.CityLabsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

@CityLabsTest
@Import(EventRedeliveryTest.Forgetful.class)
class EventRedeliveryTest {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventRedelivery redelivery;

    @Autowired
    Forgetful listener;

    @Test
    void whatAListenerFailedAtIsBroughtAgainAfterAMinute() {
        var told = new Told(UUID.randomUUID());
        transaction.executeWithoutResult(_ -> events.publishEvent(told));
        await().until(() -> listener.calls(told) == 1);
        redelivery.redeliver();
        assertThat(listener.calls(told)).as("not yet").isEqualTo(1);

        await().until(() -> 1 == jdbc.sql("""
                        UPDATE EVENT_PUBLICATION SET publication_date = publication_date - INTERVAL 2 MINUTE,
                        last_resubmission_date = NULL WHERE serialized_event LIKE ? AND status = 'FAILED'""").param("%" + told.id() + "%").update());
        redelivery.redeliver();
        await().until(() -> listener.calls(told) == 2);
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM EVENT_PUBLICATION WHERE serialized_event LIKE ?")
                        .param("%" + told.id() + "%")
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void pausesGrowButNotForEver() {
        assertThat(EventRedelivery.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(EventRedelivery.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(EventRedelivery.pause(100)).isEqualTo(Duration.ofHours(6));
    }

    record Told(UUID id) {}

    @TestComponent
    static class Forgetful {

        private final ConcurrentMap<UUID, AtomicInteger> calls = new ConcurrentHashMap<>();

        int calls(Told told) {
            return calls.getOrDefault(told.id(), new AtomicInteger()).get();
        }

        @ApplicationModuleListener
        void on(Told told) {
            if (calls.computeIfAbsent(told.id(), _ -> new AtomicInteger()).incrementAndGet() == 1) {
                throw new IllegalStateException("the first time always fails");
            }
        }
    }
}
