package org.citylabs.search;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Guesses in which language a text is written. */
@Component
@Lazy
public class LanguageGuess {

    /** The languages it can tell apart, by tag: those of the screens, and others much spoken in European cities. */
    public static final List<String> LANGUAGES = List.of(
            "de", "en", "fi", "sv", "ar", "el", "es", "et", "fa", "fr", "hr", "it", "nl", "pl", "pt", "ro", "ru", "so",
            "sq", "tr", "uk", "vi", "zh");

    private static final int ENOUGH = 20;
    private static final int PLENTY = 2000;
    private static final double CERTAINTY = 0.05;

    private final LanguageDetector detector = LanguageDetectorBuilder.fromIsoCodes639_1(LANGUAGES.stream()
                    .map(tag -> IsoCode639_1.valueOf(tag.toUpperCase(Locale.ROOT)))
                    .toArray(IsoCode639_1[]::new))
            .withMinimumRelativeDistance(CERTAINTY)
            .withLowAccuracyMode()
            .build();

    /** The tag of the language; empty for a text too short or too mixed to tell. */
    public Optional<String> of(String text) {
        if (text.strip().length() < ENOUGH) {
            return Optional.empty();
        }
        return Stream.of(detector.detectLanguageOf(text.substring(0, Math.min(text.length(), PLENTY))))
                .filter(language -> language != Language.UNKNOWN)
                .map(language -> language.getIsoCode639_1().toString().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
