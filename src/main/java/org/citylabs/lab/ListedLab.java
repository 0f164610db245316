package org.citylabs.lab;

import java.util.List;
import org.citylabs.kernel.MarkdownText;
import org.jspecify.annotations.Nullable;

/**
 * A lab as lists show it.
 *
 * @param language tag of the language of title and excerpt
 * @param excerpt how its purpose begins, as plain text; may be empty
 */
public record ListedLab(LabSummary lab, String language, String excerpt) {

    private static final int EXCERPT = 200;

    static ListedLab of(Lab lab) {
        return new ListedLab(LabSummary.of(lab), lab.language(), excerpt(lab.purpose()));
    }

    /**
     * A page of a list, with the places of its neighbours.
     *
     * @param previous absent on the first page
     * @param next absent on the last one
     */
    public record PageOf(
            List<ListedLab> labs,
            @Nullable LabPlace previous,
            @Nullable LabPlace next) {}

    static String excerpt(String purpose) {
        return new MarkdownText(purpose).excerpt(EXCERPT);
    }
}
