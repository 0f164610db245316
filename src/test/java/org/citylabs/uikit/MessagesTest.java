package org.citylabs.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts are complete: the same keys with the same places in all four languages, and none is missing. */
class MessagesTest {

    private static final Pattern USED =
            Pattern.compile("(?:getTranslation|label|section|refuse)\\(\\s*\"([a-z][A-Za-z.-]+[a-z])\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysAndPlaces(Language language) throws Exception {
        var english = places(texts(Language.ENGLISH));
        assertThat(english).as("texts were read").hasSizeGreaterThan(200);
        assertThat(places(texts(language))).isEqualTo(english);
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() throws Exception {
        var known = texts(Language.ENGLISH).keySet();
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> used.addAll(keysIn(file)));
        }
        assertThat(used).as("keys were found").hasSizeGreaterThan(50);
        used.removeAll(known);
        assertThat(used).isEmpty();
    }

    private static TreeSet<String> keysIn(Path file) {
        try {
            return USED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each key with the numbers of the places that are filled in. */
    private static Map<String, String> places(Map<String, String> texts) {
        var result = new TreeMap<String, String>();
        texts.forEach((key, text) -> result.put(key, placesOf(text)));
        return result;
    }

    private static String placesOf(String text) {
        return Stream.iterate(0, number -> number + 1)
                .limit(new MessageFormat(text).getFormatsByArgumentIndex().length)
                .filter(number -> text.contains("{" + number))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> texts(Language language) throws IOException {
        var pattern = "classpath*:org/citylabs/**/messages_" + language.tag() + ".properties";
        var result = new TreeMap<String, String>();
        for (var bundle : Arrays.asList(new PathMatchingResourcePatternResolver().getResources(pattern))) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> result.put(key, properties.getProperty(key)));
        }
        return result;
    }
}
