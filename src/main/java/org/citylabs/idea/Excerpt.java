package org.citylabs.idea;

import org.citylabs.kernel.MarkdownText;

/** The beginning of a Markdown text as plain words, cut at the end of a word. */
final class Excerpt {

    private Excerpt() {}

    static String of(String markdown, int length) {
        var head = markdown.substring(0, Math.min(markdown.length(), 4 * length));
        var plain = new MarkdownText(head).toPlainText().replaceAll("\\s+", " ").strip();
        if (plain.length() <= length) {
            return plain;
        }
        var end = plain.lastIndexOf(' ', length);
        return plain.substring(0, end > 0 ? end : length) + " …";
    }
}
