package org.citylabs.project;

import java.util.List;
import org.citylabs.city.CityId;
import org.citylabs.kernel.MarkdownText;
import org.jspecify.annotations.Nullable;

/**
 * A project as lists show it.
 *
 * @param language tag of the language of title and excerpt
 * @param excerpt how its goal begins, as plain text; may be empty
 * @param cities the lead first, then the others that carry it or, before it is founded, are asked
 */
public record ListedProject(
        ProjectId id,
        String slug,
        String title,
        String language,
        String excerpt,
        List<CityId> cities,
        ProjectState state) {

    private static final int EXCERPT = 200;

    /** Where its page is. */
    public String path() {
        return "/projects/" + slug;
    }

    static ListedProject of(Project project) {
        var carriers = project.carriers();
        return new ListedProject(
                project.id(),
                project.slug(),
                project.title(),
                project.language(),
                new MarkdownText(project.goal()).excerpt(EXCERPT),
                project.foundedAt().isPresent() && !carriers.isEmpty()
                        ? carriers
                        : List.copyOf(project.cities().keySet()),
                project.state());
    }

    /**
     * A page of a list, with the places of its neighbours.
     *
     * @param previous absent on the first page
     * @param next absent on the last one
     */
    public record PageOf(
            List<ListedProject> projects,
            @Nullable ProjectPlace previous,
            @Nullable ProjectPlace next) {}
}
