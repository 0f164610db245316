package org.citylabs.moderation;

/**
 * A report of public content.
 *
 * @param explanation what is wrong with it, 10 to 2,000 characters
 * @param goodFaith whether the person says to believe what they report
 */
public record NoticeDraft(Ground ground, String explanation, boolean goodFaith) {

    /** What a report is about. */
    public enum Ground {
        ILLEGAL,
        AGAINST_THE_RULES,
        PERSONAL_DATA,
        SPAM,
        OTHER
    }
}
