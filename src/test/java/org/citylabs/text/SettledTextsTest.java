package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.TAMPERE;

import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A home is told of its texts once they have come to rest, whatever happens on the way. */
@CityLabsTest
class SettledTextsTest {

    @Autowired
    World world;

    @Autowired
    BegunTexts begun;

    @Autowired
    LiveTexts live;

    @Autowired
    SettledTexts settled;

    @Autowired
    TestHome home;

    @Autowired
    JdbcClient jdbc;

    private final Subject subject = new Subject(TestHome.KIND, UUID.randomUUID());
    private PersonId aino;
    private TextId text;

    @BeforeEach
    void begin() {
        aino = world.citizenOf(TAMPERE);
        text = begun.begin(subject, Language.ENGLISH);
    }

    @Test
    void itIsToldWithoutBeingAsked() {
        write("One");
        await().untilAsserted(() -> assertThat(home.told(subject)).containsExactly("One by " + aino));
        await().until(() -> !isUnsettled());
    }

    @Test
    void itIsToldAgainLaterIfThatFailed() {
        home.failOnce(subject);
        write("Two");
        await().until(() -> home.failed(subject));
        await().until(this::isUnsettled);
        jdbc.sql("UPDATE text_text SET unsettled_since = begun_at WHERE id = ?")
                .param(text.value())
                .update(); // as if that pause were over
        await().untilAsserted(() -> assertThat(home.told(subject)).containsExactly("Two by " + aino));
    }

    @Test
    void whatIsWrittenWhileItIsToldIsToldAsWell() {
        home.meanwhile(subject, () -> write("Three, and more"));
        write("Three");
        settled.settle(text);
        assertThat(isUnsettled()).isTrue();
        await().untilAsserted(() -> assertThat(home.told(subject)).endsWith("Three, and more by " + aino));
    }

    @Test
    void whatHasSettledIsNotToldAgain() {
        write("Four");
        settled.settle(text);
        settled.settle(text);
        assertThat(home.told(subject)).hasSize(1);
    }

    private void write(String content) {
        assertThat(live.find(text)
                        .orElseThrow()
                        .become(content, UUID.randomUUID(), aino)
                        .join())
                .isInstanceOf(TextOutcome.Done.class);
    }

    private boolean isUnsettled() {
        return jdbc.sql("SELECT unsettled_since IS NOT NULL FROM text_text WHERE id = ?")
                .param(text.value())
                .query(Boolean.class)
                .single();
    }
}
