package org.citylabs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.translation.TranslatedPassage;
import org.citylabs.translation.TranslatedPassage.State;
import org.citylabs.translation.Translations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityLabsTest
class TextTranslationsTest {

    private static final String FIRST = "The tram from the station is late every morning.";
    private static final String SECOND = "Nobody has asked the pupils yet.";

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    JointTexts texts;

    @Autowired
    BegunTexts begun;

    @Autowired
    Translations translations;

    @Autowired
    TextErasure erasure;

    @Autowired
    JdbcClient jdbc;

    private PersonId aino;
    private PersonId reader;
    private Subject notes;
    private Subject subject;

    @BeforeEach
    void write() {
        aino = world.citizenOf(TAMPERE);
        reader = world.citizenOf(BIELEFELD);
        var lab = labs.openForMembers(aino, TAMPERE, BIELEFELD);
        labs.join(lab, reader, Part.READER);
        notes = lab.subject();
        becomes(FIRST + "\n\n" + SECOND);
        subject = TextTranslations.subject(begun.find(notes).orElseThrow());
    }

    @Test
    void whoMayWriteATextTranslatesItAndWhoMayReadItReads() {
        world.does(aino, () -> translations.translate(subject, "fi", FIRST, 0, "Ratikka on myöhässä."));
        var translation =
                world.as(reader, () -> translations.read(subject, "fi")).orElseThrow();
        assertThat(translation.original().language()).isEqualTo("en");
        assertThat(translation.original().cities()).containsExactly(TAMPERE, BIELEFELD);
        assertThat(translation.passages())
                .extracting(TranslatedPassage::state)
                .containsExactly(State.TRANSLATED, State.UNTRANSLATED);
        assertThat(world.as(reader, () -> translations.mayTranslate(subject))).isFalse();
        assertThat(translations.read(subject, "fi")).as("a visitor").isEmpty();
    }

    @Test
    void aPassageThatIsWrittenAnewIsOutOfDate() {
        world.does(aino, () -> translations.translate(subject, "fi", FIRST, 0, "Ratikka on myöhässä."));
        becomes("The tram from the station is late on most mornings.\n\n" + SECOND);
        assertThat(world.as(aino, () -> translations.read(subject, "fi"))
                        .orElseThrow()
                        .passages())
                .extracting(TranslatedPassage::state)
                .containsExactly(State.OUT_OF_DATE, State.UNTRANSLATED);
    }

    @Test
    void b15_nobodyReadsATranslationOfWhatWasErased() {
        world.does(aino, () -> translations.translate(subject, "fi", FIRST, 0, "Ratikka on myöhässä."));
        world.does(aino, () -> erasure.erase(new TextId(subject.id()), aino, TextErasure.Ground.PERSONAL_DATA, aino));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM translation_wording WHERE subject = ?")
                        .param(subject.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void becomes(String content) {
        texts.become(notes, content, UUID.randomUUID(), aino).join();
    }
}
