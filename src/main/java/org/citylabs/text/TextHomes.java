package org.citylabs.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The homes of texts, by the kind of their subjects. */
@Component
class TextHomes {

    private final ObjectProvider<TextHome> homes;

    TextHomes(ObjectProvider<TextHome> homes) {
        this.homes = homes;
    }

    /** @throws IllegalArgumentException for a kind of subject that has no texts */
    TextHome of(Subject subject) {
        Map<String, TextHome> byKind = homes.stream().collect(Collectors.toMap(TextHome::kind, Function.identity()));
        return Optional.ofNullable(byKind.get(subject.kind()))
                .orElseThrow(() -> new IllegalArgumentException("No texts of " + subject.kind()));
    }
}
