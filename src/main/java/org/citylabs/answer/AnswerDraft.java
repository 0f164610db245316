package org.citylabs.answer;

import org.citylabs.idea.Stance;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * A wording of an answer.
 *
 * @param text in Markdown
 * @param language tag of the language of the text; empty where none is chosen
 */
public record AnswerDraft(@Nullable Stance stance, String text, String language) {

    public static final int LONGEST = 5000;

    /** So many characters need words that say why. */
    private static final int SHORTEST = 20;

    /**
     * The draft without blanks around its text.
     *
     * @throws InvalidInput with what is wrong, field by field
     */
    AnswerDraft checked() {
        new Check()
                .that("stance", "check.required", stance != null)
                .text("text", text, SHORTEST, LONGEST)
                .that("language", "check.required", LanguageTag.isValid(language))
                .orThrow();
        return new AnswerDraft(stance, text.strip(), language);
    }
}
