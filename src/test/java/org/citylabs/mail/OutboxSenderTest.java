package org.citylabs.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.citylabs.kernel.Language;
import org.citylabs.testing.CityLabsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.support.TransactionTemplate;

/** Senders as several nodes have them, in a time far off, so that the application's own one leaves the mails alone. */
@CityLabsTest
class OutboxSenderTest {

    private static final Instant NOW = Instant.parse("2126-11-24T08:00:00Z");

    @Autowired
    OutboxEntries entries;

    @Autowired
    MailRenderer renderer;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Environment environment;

    @Test
    void aMailServerThatHangsHoldsNoConnectionAndGetsFourMailsAtOnce() {
        var server = new HangingServer();
        var sender = sender(server, NOW);
        var mails = IntStream.range(0, 6).mapToObj(_ -> due()).toList();
        mails.forEach(mail -> sender.on(new MailPosted(mail)));
        await().until(() -> server.begun.get() == 4);
        await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
        server.answer.countDown();
        await().untilAsserted(() -> assertThat(mails).filteredOn(this::isSent).hasSize(4));

        await().until(() -> {
            mails.stream().filter(mail -> !isSent(mail)).forEach(mail -> sender.on(new MailPosted(mail)));
            return mails.stream().allMatch(this::isSent);
        });
        assertThat(server.begun).hasValue(6);
    }

    @Test
    void whatOneNodeHasInHandNoOtherSends() {
        var server = new HangingServer();
        var other = new HangingServer();
        var mail = due();
        sender(server, NOW).on(new MailPosted(mail));
        await().until(() -> server.begun.get() == 1);
        var elsewhere = sender(other, NOW.plus(Duration.ofMinutes(4)));
        elsewhere.on(new MailPosted(mail));
        assertThat(entries.due(NOW.plus(Duration.ofMinutes(4)), Limit.of(100))).doesNotContain(mail);
        server.answer.countDown();
        await().until(() -> isSent(mail));
        assertThat(other.begun).hasValue(0);
    }

    @Test
    void whatACrashLeftBehindIsSentOnceTheLeaseHasRunOut() {
        var mail = due();
        var crashed = new CountDownLatch(1);
        sender(crashing(crashed), NOW).on(new MailPosted(mail));
        await().dontCatchUncaughtExceptions().until(() -> crashed.getCount() == 0);
        var server = new HangingServer();
        server.answer.countDown();
        var later = sender(server, NOW.plus(Duration.ofMinutes(6)));
        await().dontCatchUncaughtExceptions().until(() -> {
            later.on(new MailPosted(mail));
            return isSent(mail);
        });
        assertThat(server.begun).hasValue(1);
    }

    @Test
    void aMailThatIsLeavingCannotBeWithdrawn() {
        var entry = new OutboxEntry(order(), NOW, NOW);
        entry.lease(NOW.plusSeconds(1));
        assertThat(entry.withdraw(NOW)).isFalse();
        assertThat(entry.withdraw(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void noMailServerIsWaitedForLongerThanTenSeconds() {
        var properties = Binder.get(environment)
                .bind("spring.mail.properties", Properties.class)
                .get();
        assertThat(List.of("connectiontimeout", "timeout", "writetimeout"))
                .allSatisfy(
                        name -> assertThat(properties.get("mail.smtp." + name)).isEqualTo("10000"));
    }

    private OutboxSender sender(MailTransport transport, Instant at) {
        return new OutboxSender(entries, renderer, transport, transaction, Clock.fixed(at, ZoneOffset.UTC));
    }

    private UUID due() {
        return entries.save(new OutboxEntry(order(), NOW, NOW)).id();
    }

    private static MailOrder order() {
        return new MailOrder("identity.known", "somebody@example.org", Language.ENGLISH, Map.of());
    }

    private boolean isSent(UUID mail) {
        return entries.findById(mail).orElseThrow().isSent();
    }

    private static MailTransport crashing(CountDownLatch crashed) {
        return new Transport() {
            @Override
            public void deliver(RenderedMail mail) {
                crashed.countDown();
                throw new Crash();
            }
        };
    }

    private abstract static class Transport implements MailTransport {

        @Override
        public boolean isReady() {
            return true;
        }
    }

    /** Answers nobody until it is allowed to. */
    private static final class HangingServer extends Transport {

        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public void deliver(RenderedMail mail) {
            begun.incrementAndGet();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Ends a thread as the end of the process would: nothing is noted any more. */
    private static final class Crash extends Error {

        Crash() {
            super("crash", null, false, false);
        }
    }
}
