package org.citylabs.attachment;

import java.text.Normalizer;

/** The name of a file made fit for showing: no path, nothing invisible, no length. It is never used as a path. */
final class FileName {

    static final int MAX = 120;

    private static final String NAMELESS = "file";

    private FileName() {}

    /** @param claimed what the browser says */
    static String clean(String claimed) {
        var last = claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1);
        var visible = Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(FileName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[ \\u00a0]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        return visible.isEmpty() ? NAMELESS : shortened(visible, MAX);
    }

    static String shortened(String name, int length) {
        var characters = name.codePointCount(0, name.length());
        return characters <= length
                ? name
                : name.substring(0, name.offsetByCodePoints(0, length)).strip();
    }

    // Format characters go, as they can turn the direction of a name; the joiners of scripts and emoji stay.
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == 0x200c || character == 0x200d;
            default -> true;
        };
    }
}
