package org.citylabs.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;
import static org.citylabs.translation.TranslatedPassage.State.OUT_OF_DATE;
import static org.citylabs.translation.TranslatedPassage.State.PROPOSED;
import static org.citylabs.translation.TranslatedPassage.State.TRANSLATED;
import static org.citylabs.translation.TranslatedPassage.State.UNTRANSLATED;

import java.util.List;
import java.util.Map;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Subject;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.citylabs.translation.Translations.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class TranslationsTest {

    private static final String FIRST = "Der Bus kommt jeden Morgen zu spät.";
    private static final String SECOND = "- Fahrräder\n- Lastenräder";

    @Autowired
    World world;

    @Autowired
    Translations translations;

    @Autowired
    TestOriginals originals;

    private PersonId aino;
    private Subject subject;

    @BeforeEach
    void begin() {
        aino = world.citizenOf(TAMPERE);
        subject = originals.begin("Busse", FIRST + "\n\n" + SECOND, BIELEFELD, aino);
    }

    @Test
    void eachPassageStandsBesideItsTranslation() {
        assertThat(translate("Busse", 0, "Buses")).isEqualTo(Outcome.SAVED);
        assertThat(translate(SECOND, 0, "- Bicycles\n- Cargo bikes")).isEqualTo(Outcome.SAVED);
        var translation = read("en");
        assertThat(translation.passages())
                .extracting(TranslatedPassage::source, TranslatedPassage::state, TranslatedPassage::words)
                .containsExactly(
                        tuple("Busse", TRANSLATED, "Buses"),
                        tuple(FIRST, UNTRANSLATED, ""),
                        tuple(SECOND, TRANSLATED, "- Bicycles\n- Cargo bikes"));
        assertThat(translation.heading()).isEqualTo("Buses");
        assertThat(translation.isComplete()).isFalse();
        assertThat(translation.translators())
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(aino));
        assertThat(read("fi").isBegun()).isFalse();
        assertThat(translations.all(subject)).extracting(Translation::language).containsExactly("en");
    }

    @Test
    void aPassageThatHasChangedSinceIsSaidToBeOutOfDateUntilItIsTranslatedAgain() {
        translate(FIRST, 0, "The bus is late every morning.");
        var later = "Der Bus kommt jeden Morgen viel zu spät.";
        originals.change(subject, "Busse", later + "\n\n" + SECOND, BIELEFELD);
        var changed = read("en").passages().get(1);
        assertThat(changed.state()).isEqualTo(OUT_OF_DATE);
        assertThat(changed.former()).isEqualTo(FIRST);
        assertThat(changed.words()).isEqualTo("The bus is late every morning.");
        assertThat(translate(later, changed.revision(), "The bus is far too late every morning."))
                .isEqualTo(Outcome.SAVED);
        assertThat(read("en").passages().get(1).state()).isEqualTo(TRANSLATED);
        originals.change(subject, "Busse", FIRST + "\n\n" + SECOND, BIELEFELD);
        assertThat(read("en").passages().get(1).words()).as("as it was").isEqualTo("The bus is late every morning.");
    }

    @Test
    void nobodysTranslationIsWrittenOverUnseen() {
        var ben = world.citizenOf(BIELEFELD);
        subject = originals.begin("Busse", FIRST, BIELEFELD, aino, ben);
        assertThat(translate(FIRST, 0, "Of Aino")).isEqualTo(Outcome.SAVED);
        assertThat(world.as(ben, () -> translations.translate(subject, "en", FIRST, 0, "Of Ben")))
                .isEqualTo(Outcome.OVERTAKEN);
        assertThat(read("en").passages().getLast().words()).isEqualTo("Of Aino");
        assertThat(world.as(ben, () -> translations.translate(subject, "en", FIRST, 1, "Of Ben")))
                .isEqualTo(Outcome.SAVED);
        assertThat(read("en").passages().getLast().words()).isEqualTo("Of Ben");
    }

    @Test
    void whatIsNotInTheOriginalIsNotTranslated() {
        assertThat(translate("Something else", 0, "Etwas anderes")).isEqualTo(Outcome.ORIGINAL_CHANGED);
        assertThat(translate("", 0, "Nothing")).isEqualTo(Outcome.ORIGINAL_CHANGED);
    }

    @Test
    void aTranslationIsTakenAwayByEmptyWords() {
        translate(FIRST, 0, "The bus is late.");
        translate(FIRST, 1, " ");
        assertThat(read("en").isBegun()).isFalse();
        assertThat(translate(FIRST, 2, "It is late.")).isEqualTo(Outcome.SAVED);
    }

    @Test
    void onlyWhoMayTranslateDoes() {
        var other = world.citizenOf(BIELEFELD);
        assertThat(world.as(other, () -> translations.mayTranslate(subject))).isFalse();
        assertThatThrownBy(() -> world.as(other, () -> translations.translate(subject, "en", FIRST, 0, "Late")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(translations.mayTranslate(subject)).as("a visitor").isFalse();
        assertThatThrownBy(() -> translations.translate(subject, "en", FIRST, 0, "Late"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> translateInto("../de", FIRST, "Late")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsAreOfAFittingLengthAndAHeadingOfOneLine() {
        assertThatThrownBy(() -> translate("Busse", 0, "Buses\nand trams")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> translate(FIRST, 0, "x".repeat(1_000))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> translate(FIRST, 0, "a\u0000b")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aProposalIsOneUntilAPersonConfirmsIt() {
        translate("Busse", 0, "Buses");
        world.does(aino, () -> translations.propose(subject, "en", Map.of("Busse", "Coaches", FIRST, "It is late.")));
        assertThat(read("en").passages())
                .extracting(TranslatedPassage::words, TranslatedPassage::state)
                .startsWith(tuple("Buses", TRANSLATED), tuple("It is late.", PROPOSED));
        assertThat(read("en").translators()).extracting(it -> it.id()).containsExactly(aino);
        translate(FIRST, 1, "It is late.");
        assertThat(read("en").passages().get(1).state()).isEqualTo(TRANSLATED);
    }

    @Test
    void manyAreReadAtOnce() {
        var other = originals.begin("", "Anderes", BIELEFELD, aino);
        translate(FIRST, 0, "The bus is late.");
        var found = translations.of(
                Map.of(
                        subject, originals.original(subject.id()).orElseThrow(),
                        other, originals.original(other.id()).orElseThrow()),
                "en");
        assertThat(found).containsOnlyKeys(subject);
    }

    @Test
    void b15_whatTheOriginalHasNoLongerIsForgotten() {
        translate("Busse", 0, "Buses");
        translate(FIRST, 0, "Ben is late every morning.");
        originals.change(subject, "Busse", "Der Bus kommt zu spät.", BIELEFELD);
        translations.forgetFormer(subject, originals.original(subject.id()).orElseThrow());
        assertThat(read("en").passages()).extracting(TranslatedPassage::words).containsExactly("Buses", "");
        translations.forget(subject);
        assertThat(translations.all(subject)).isEqualTo(List.of());
    }

    private Outcome translate(String source, int revision, String words) {
        return world.as(aino, () -> translations.translate(subject, "en", source, revision, words));
    }

    private Outcome translateInto(String language, String source, String words) {
        return world.as(aino, () -> translations.translate(subject, language, source, 0, words));
    }

    private Translation read(String language) {
        return translations.read(subject, language).orElseThrow();
    }
}
