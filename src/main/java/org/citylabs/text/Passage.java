package org.citylabs.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Some words of a text that are commented on. It moves with the text.
 *
 * @param revision at which it had its place, from one place to another one, in UTF-16 code units
 * @param quote the words as they were when it was begun, shortened; empty where they were erased (B15)
 * @param comments how many are shown, replies included
 * @param resolvedBy absent while it is open
 */
record Passage(
        UUID id,
        TextId text,
        long revision,
        int from,
        int to,
        String quote,
        PersonId by,
        Instant at,
        int comments,
        @Nullable PersonId resolvedBy) {

    /** By which its comments belong to it. */
    static final String KIND = "passage";

    private static final int QUOTE = 200;
    private static final String MORE = "…";

    Subject subject() {
        return new Subject(KIND, id);
    }

    boolean isOpen() {
        return resolvedBy == null;
    }

    /** Whether nothing is left of its words. */
    boolean isGone() {
        return from >= to;
    }

    /** Words as they are quoted: short of a line break, and of a long part of them. */
    static String quoted(String words) {
        var line = inOneLine(words.strip());
        if (line.length() <= QUOTE) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(QUOTE - 1)) ? QUOTE - 1 : QUOTE;
        return line.substring(0, end) + MORE;
    }

    static String inOneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Whether its quote stands in a text that is in one line. */
    boolean isQuoteOf(String line) {
        return line.contains(quote.endsWith(MORE) ? quote.substring(0, quote.length() - MORE.length()) : quote);
    }

    /** Where it is after later updates; what was written at its edges is not of it. */
    Passage past(List<TextUpdate> updates) {
        var start = from;
        var end = to;
        var last = revision;
        for (var update : updates) {
            if (start < end) {
                start = update.changes().place(start, false);
                end = update.changes().place(end, true);
            }
            last = update.revision();
        }
        return at(last, start < end ? start : 0, start < end ? end : 0);
    }

    Passage quoting(String words) {
        return new Passage(id, text, revision, from, to, words, by, at, comments, resolvedBy);
    }

    /** As one whose words nobody finds any more. */
    Passage gone(long latest) {
        return at(latest, 0, 0);
    }

    private Passage at(long latest, int start, int end) {
        return new Passage(id, text, latest, start, end, quote, by, at, comments, resolvedBy);
    }
}
