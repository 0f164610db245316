package org.citylabs.project;

import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;

/**
 * What somebody fills in about a result or a lesson.
 *
 * @param text in Markdown; may be empty for a result
 */
public record ResultDraft(String title, String text, String language) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 5000;

    /**
     * The draft without blanks around its texts.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    ResultDraft checked(int shortest) {
        new Check()
                .text("title", title, 1, LONGEST_TITLE)
                .text("text", text, shortest, LONGEST_TEXT)
                .that("language", "check.required", LanguageTag.isValid(language))
                .orThrow();
        return new ResultDraft(title.strip(), text.strip(), language);
    }
}
