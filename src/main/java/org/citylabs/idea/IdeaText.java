package org.citylabs.idea;

import jakarta.persistence.Embeddable;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * The words of an idea.
 *
 * @param title 5 to 120 characters
 * @param body Markdown, 20 to 10,000 characters
 * @param topic id of a topic; absent for "not sure", which a moderator sorts in
 * @param place in words, at most 120 characters; may be empty
 * @param language tag of the language it is written in
 */
@Embeddable
public record IdeaText(String title, String body, @Nullable String topic, String place, String language) {

    public static final int TITLE_MIN = 5;
    public static final int TITLE_MAX = 120;
    public static final int BODY_MIN = 20;
    public static final int BODY_MAX = 10_000;
    public static final int PLACE_MAX = 120;

    /** @throws InvalidInput with what is wrong, field by field */
    void check(Check check) {
        check.text("title", title, TITLE_MIN, TITLE_MAX)
                .that("title", "idea.title.one-line", title.strip().lines().count() <= 1)
                .text("body", body, BODY_MIN, BODY_MAX)
                .text("place", place, 0, PLACE_MAX);
    }

    IdeaText stripped() {
        return new IdeaText(title.strip(), body.strip(), topic, place.strip(), language);
    }
}
