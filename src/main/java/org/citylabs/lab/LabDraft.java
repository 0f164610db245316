package org.citylabs.lab;

import java.util.List;
import java.util.Set;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator fills in about a lab.
 *
 * @param purpose what the lab is for, in Markdown; may be empty
 * @param language tag of the language of title and purpose
 * @param cities those that work together here; the first one keeps the lab's time zone
 * @param topics ids of topics
 */
public record LabDraft(
        String title,
        String purpose,
        @Nullable String language,
        List<CityId> cities,
        Set<String> topics,
        Visibility visibility) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_PURPOSE = 5000;

    public LabDraft {
        cities = List.copyOf(cities);
        topics = Set.copyOf(topics);
    }

    /**
     * The draft without blanks around its texts.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    LabDraft checked(CityDirectory directory) {
        new Check()
                .text("title", title, 1, LONGEST_TITLE)
                .text("purpose", purpose, 0, LONGEST_PURPOSE)
                .that("language", "check.required", LanguageTag.isValid(language))
                .that("cities", "check.required", !cities.isEmpty())
                .that("cities", "lab.cities.unknown", areKnown(directory))
                .that(
                        "topics",
                        "lab.topics.unknown",
                        topics.stream().allMatch(it -> directory.findTopic(it).isPresent()))
                .orThrow();
        return new LabDraft(title.strip(), purpose.strip(), language, cities, topics, visibility);
    }

    private boolean areKnown(CityDirectory directory) {
        return cities.stream().distinct().count() == cities.size()
                && cities.stream().allMatch(it -> directory.find(it).isPresent());
    }
}
