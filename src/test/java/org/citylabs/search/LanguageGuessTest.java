package org.citylabs.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    private static final LanguageGuess GUESS = new LanguageGuess();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Mehr Bäume und Bänke auf dem Marktplatz
            en | More trees and benches on the market square
            fi | Lisää puita ja penkkejä kauppatorille
            sv | Fler träd och bänkar på torget i staden
            tr | Pazar meydanına daha fazla ağaç ve bank istiyoruz
            uk | Більше дерев і лавок на ринковій площі
            ar | المزيد من الأشجار والمقاعد في ساحة السوق
            """)
    void tellsTheLanguageOfASentence(String language, String text) {
        assertThat(GUESS.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Park", "          \n            ", "12345 67890 12345 67890 12345"})
    void doesNotGuessFromNothing(String text) {
        assertThat(GUESS.of(text)).isEmpty();
    }

    @Test
    void aLongTextIsReadFromItsBeginning() {
        assertThat(GUESS.of("Lisää puita ja penkkejä kauppatorille. ".repeat(5000)))
                .contains("fi");
    }
}
