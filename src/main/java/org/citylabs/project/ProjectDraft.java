package org.citylabs.project;

import java.util.Collection;
import java.util.List;
import org.citylabs.city.CityDirectory;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in to propose a joint project.
 *
 * @param goal in Markdown; may be empty
 * @param language tag of the language of title and goal
 * @param lead one of the cities
 * @param cities those that are asked to carry it, two at least
 */
public record ProjectDraft(
        String title,
        String goal,
        String language,
        @Nullable CityId lead,
        List<CityId> cities) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_GOAL = 5000;

    public ProjectDraft {
        cities = cities.stream().distinct().toList();
    }

    /**
     * The draft without blanks around its texts.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    ProjectDraft checked(CityDirectory directory) {
        var check = words();
        check.that("lead", "check.required", lead != null)
                .that("lead", "project.lead.unasked", lead == null || cities.contains(lead))
                .that("cities", "project.cities.two", cities.size() > 1)
                .that("cities", "project.cities.unknown", areKnown(cities, directory))
                .orThrow();
        return stripped();
    }

    /** As {@link #checked}, but for the cities, which are as they are. */
    ProjectDraft checkedWords() {
        words().orThrow();
        return stripped();
    }

    private Check words() {
        return new Check()
                .text("title", title, 1, LONGEST_TITLE)
                .text("goal", goal, 0, LONGEST_GOAL)
                .that("language", "check.required", LanguageTag.isValid(language));
    }

    private ProjectDraft stripped() {
        return new ProjectDraft(title.strip(), goal.strip(), language, lead, cities);
    }

    private static boolean areKnown(Collection<CityId> cities, CityDirectory directory) {
        return cities.stream().allMatch(it -> directory.find(it).isPresent());
    }
}
