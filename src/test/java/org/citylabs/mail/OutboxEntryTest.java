package org.citylabs.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.citylabs.kernel.Language;
import org.junit.jupiter.api.Test;

class OutboxEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final OutboxEntry entry =
            new OutboxEntry(new MailOrder("any", "a@example.org", Language.ENGLISH, Map.of()), NOW, NOW);

    @Test
    void isDueAtItsTimeAndNoMoreOnceSent() {
        assertThat(entry.isDue(NOW.minusMillis(1))).isFalse();
        assertThat(entry.isDue(NOW)).isTrue();
        entry.sent(NOW);
        assertThat(entry.isDue(NOW.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void waitsLongerAfterEachFailureAndIsGivenUpInTheEnd() {
        var before = Duration.ZERO;
        var at = NOW;
        for (int i = 0; i < 8; i++) {
            entry.failed("no", at);
            var pause = before.plusMillis(1);
            assertThat(entry.isDue(at.plus(pause))).as("failure %d", i).isFalse();
            at = at.plus(Duration.ofDays(1));
            assertThat(entry.isDue(at)).isTrue();
            before = i == 0 ? Duration.ofSeconds(29) : before.multipliedBy(2);
        }
        entry.failed("no", at);
        assertThat(entry.isDue(at.plus(Duration.ofDays(99)))).isFalse();
    }

    @Test
    void canBeWithdrawnOnlyBeforeItIsSent() {
        assertThat(entry.withdraw(NOW)).isTrue();
        assertThat(entry.isDue(NOW)).isFalse();
        assertThat(entry.withdraw(NOW)).isFalse();
    }
}
