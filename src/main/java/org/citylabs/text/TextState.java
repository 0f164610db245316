package org.citylabs.text;

/** A text at a revision. */
public record TextState(long revision, String content) {

    static final TextState EMPTY = new TextState(0, "");

    TextState apply(TextUpdate update) {
        return new TextState(update.revision(), update.changes().apply(content));
    }
}
