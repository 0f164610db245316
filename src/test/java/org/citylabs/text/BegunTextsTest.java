package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.Subject;
import org.citylabs.testing.CityLabsTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityLabsTest
class BegunTextsTest {

    @Autowired
    BegunTexts begun;

    @Autowired
    LiveTexts live;

    @Autowired
    TestHome home;

    @Test
    void twoWhoBeginATextGetTheSameWithItsBeginning() {
        var subject = new Subject(TestHome.KIND, UUID.randomUUID());
        home.begins(subject, "As it was");
        var text = begun.begin(subject, Language.GERMAN);
        assertThat(begun.begin(subject, Language.FINNISH)).isEqualTo(text);
        assertThat(live.find(text).orElseThrow().state().content()).isEqualTo("As it was");
    }
}
