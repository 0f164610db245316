package org.citylabs.translation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.translation.TranslatedPassage.State;

/**
 * An original beside what there is of it in another language.
 *
 * @param passages of the original as it is now, in order; those without words in it are left out
 */
public record Translation(Original original, String language, List<TranslatedPassage> passages) {

    public Translation {
        passages = List.copyOf(passages);
    }

    /** Whether there are words for every passage, whatever their state. */
    public boolean isComplete() {
        return passages.stream().allMatch(TranslatedPassage::hasWords);
    }

    /** Whether there are words at all. */
    public boolean isBegun() {
        return passages.stream().anyMatch(TranslatedPassage::hasWords);
    }

    public long count(State state) {
        return passages.stream().filter(it -> it.state() == state).count();
    }

    /** The heading, in the original where it is not translated. */
    public String heading() {
        return passages.stream()
                .filter(TranslatedPassage::isHeading)
                .findFirst()
                .map(it -> it.hasWords() ? it.words() : it.source())
                .orElse("");
    }

    /** Those who translated, each once. */
    public List<Profile> translators() {
        return passages.stream()
                .map(TranslatedPassage::by)
                .flatMap(Stream::ofNullable)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
