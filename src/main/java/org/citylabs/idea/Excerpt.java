package org.citylabs.idea;

import java.util.regex.Pattern;

/** The beginning of a Markdown text as plain words, cut at the end of a word. */
final class Excerpt {

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("(?m)^\\s*(#{1,6}|[-*+]|\\d+\\.|>)\\s+|[*_`~]+");

    private Excerpt() {}

    static String of(String markdown, int length) {
        var head = markdown.substring(0, Math.min(markdown.length(), 4 * length));
        var plain = MARKS.matcher(LINK.matcher(head).replaceAll("$1"))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.length() <= length) {
            return plain;
        }
        var end = plain.lastIndexOf(' ', length);
        return plain.substring(0, end > 0 ? end : length) + " …";
    }
}
