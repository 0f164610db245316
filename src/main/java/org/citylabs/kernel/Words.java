package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.List;

/** Cuts texts into pieces that are compared as a whole; joined, they are the text. */
final class Words {

    private Words() {}

    /** Each with the line break that ends it. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            var end = text.indexOf('\n', at) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(at, end));
            at = end;
        }
        return lines;
    }

    /** Words, the space between them, and every other character for itself. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            var end = end(text, at);
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    private static int end(String text, int from) {
        var kind = Kind.of(text.codePointAt(from));
        int at = from;
        do {
            at += Character.charCount(text.codePointAt(at));
        } while (kind != Kind.SIGN && at < text.length() && Kind.of(text.codePointAt(at)) == kind);
        return at;
    }

    private enum Kind {
        WORD,
        SPACE,
        SIGN;

        static Kind of(int character) {
            if (Character.isUnicodeIdentifierPart(character)) {
                return WORD;
            }
            return character != '\n' && Character.isWhitespace(character) ? SPACE : SIGN;
        }
    }
}
