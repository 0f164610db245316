package org.citylabs.load;

import java.util.function.Consumer;

/** Puts messages together again that come as {@code length|json} in pieces of any size. */
final class PushMessages {

    private final StringBuilder pieces = new StringBuilder();
    private final Consumer<String> whole;

    PushMessages(Consumer<String> whole) {
        this.whole = whole;
    }

    void add(CharSequence piece) {
        pieces.append(piece);
        int start = 0;
        int bar;
        while ((bar = pieces.indexOf("|", start)) >= 0) {
            int end = bar + 1 + Integer.parseInt(pieces, start, bar, 10);
            if (end > pieces.length()) {
                break;
            }
            whole.accept(pieces.substring(bar + 1, end));
            start = end;
        }
        pieces.delete(0, start);
    }
}
