package org.citylabs.text.change;

/** Makes one change set of two that follow each other: what the first makes is what the second finds. */
final class Composition {

    private final Cursor first;
    private final Cursor second;
    private final ChangeSet.Builder made = ChangeSet.of();

    /** Whether the replacement that was made last goes on. */
    private boolean open;

    Composition(ChangeSet first, ChangeSet second) {
        this.first = new Cursor(first);
        this.second = new Cursor(second);
    }

    ChangeSet compose() {
        while (!first.isDone() || !second.isDone()) {
            if (first.replaces() && first.words().isEmpty()) {
                put(first.part().length(), "");
                first.next();
            } else if (second.replaces() && second.part().length() == 0) {
                put(0, second.words());
                second.next();
            } else {
                both(Math.min(first.leftNew(), second.left()));
            }
        }
        return made.build();
    }

    private void both(int length) {
        var before = made.size();
        if (first.keeps() && second.keeps()) {
            made.keep(length);
        } else {
            put(first.keeps() ? length : found(), second.keeps() ? first.words(length) : written());
        }
        var goesOn = first.replaces() && first.leftNew() > length || second.replaces() && second.left() > length;
        open = goesOn && (open || made.size() > before);
        first.passNew(length);
        second.pass(length);
    }

    private int found() {
        return first.isAtStart() ? first.part().length() : 0;
    }

    private String written() {
        return second.isAtStart() ? second.words() : "";
    }

    private void put(int length, String by) {
        if (open) {
            made.replaceMore(length, by);
        } else {
            made.replace(length, by);
        }
    }
}
