package org.citylabs.idea;

import java.time.Instant;
import org.citylabs.city.CityId;
import org.citylabs.kernel.MarkdownText;
import org.jspecify.annotations.Nullable;

/**
 * An idea as a list shows it.
 *
 * @param number what people call it by, and its address
 * @param publishedAt absent for one's own ideas that are not public
 */
public record IdeaSummary(
        IdeaId id,
        long number,
        IdeaState state,
        CityId city,
        @Nullable JointStatus joint,
        String title,
        String excerpt,
        @Nullable String topic,
        String language,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        int supports,
        int comments) {

    private static final int EXCERPT = 200;

    /** The beginning of a text in Markdown, as plain words. */
    public static String excerpt(String body) {
        return new MarkdownText(body).excerpt(EXCERPT);
    }

    static IdeaSummary of(Idea idea) {
        var text = idea.text();
        return new IdeaSummary(
                idea.id(),
                idea.number(),
                idea.state(),
                idea.city(),
                idea.joint().orElse(null),
                text.title(),
                excerpt(text.body()),
                text.topic(),
                text.language(),
                idea.submittedAt(),
                idea.publishedAt().orElse(null),
                idea.supports(),
                idea.comments());
    }
}
