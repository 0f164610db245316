package org.citylabs.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of one mail, as plain text; both its forms are made from them.
 *
 * @param action a link that the mail asks to follow, if any
 */
public record MailContent(
        String subject, List<String> paragraphs, @Nullable Action action) {

    public MailContent {
        paragraphs = List.copyOf(paragraphs);
    }

    public MailContent(String subject, List<String> paragraphs) {
        this(subject, paragraphs, null);
    }

    /** @param path path and query below the application's address, beginning with a slash */
    public record Action(String label, String path) {}
}
