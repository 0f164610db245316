package org.citylabs.lab;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What a facilitator fills in about whom a lab looks for.
 *
 * @param title what people, talents or expertise
 * @param text in Markdown; may be empty
 * @param until the last day on which to offer, in the zone of the lab's first city; absent for no end
 */
public record CallDraft(
        String title,
        String text,
        String language,
        @Nullable LocalDate until) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 5000;

    /**
     * The draft without blanks around its texts.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    CallDraft checked(ZoneId zone, Instant now) {
        new Check()
                .text("title", title, 1, LONGEST_TITLE)
                .text("text", text, 0, LONGEST_TEXT)
                .that("language", "check.required", LanguageTag.isValid(language))
                .that("until", "lab.until.past", until == null || !until.isBefore(LocalDate.ofInstant(now, zone)))
                .orThrow();
        return new CallDraft(title.strip(), text.strip(), language, until);
    }
}
