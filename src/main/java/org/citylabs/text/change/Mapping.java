package org.citylabs.text.change;

/** Moves a change set past another one that was made for the same text. */
final class Mapping {

    private final Cursor own;
    private final Cursor other;
    private final boolean before;
    private final ChangeSet.Builder mapped = ChangeSet.of();

    /** The last part whose words are in: a part may be worked off in pieces, and its words come with the first. */
    private int written = -1;

    Mapping(ChangeSet own, ChangeSet other, boolean before) {
        this.own = new Cursor(own);
        this.other = new Cursor(other);
        this.before = before;
    }

    ChangeSet map() {
        while (!own.isDone() || !other.isDone()) {
            if (own.keeps() && other.keeps()) {
                keep(Math.min(own.left(), other.left()));
            } else if (other.replaces() && otherIsFirst()) {
                passOther();
            } else {
                writeOwn();
            }
        }
        return mapped.build();
    }

    private void keep(int length) {
        mapped.keep(length);
        own.pass(length);
        other.pass(length);
    }

    /** In the order of where they begin, then of how much they find, then as was asked for. */
    private boolean otherIsFirst() {
        return !own.replaces()
                || written == own.index()
                || own.isAtStart() && (other.left() < own.left() || other.left() == own.left() && !before);
    }

    /** What the other has put in stays; what it took away cannot be taken away again. */
    private void passOther() {
        mapped.keep(other.words().length());
        int left = other.left();
        while (left > 0) {
            var piece = Math.min(own.left(), left);
            if (own.replaces() && own.left() <= piece) {
                mapped.replace(0, ownWords());
            }
            own.pass(piece);
            left -= piece;
        }
        other.next();
    }

    /** As far as the other puts nothing in. */
    private void writeOwn() {
        int deleted = 0;
        int left = own.left();
        while (left > 0 && (other.keeps() || other.words().isEmpty() && other.left() < left)) {
            var piece = Math.min(left, other.left());
            deleted += other.keeps() ? piece : 0;
            left -= piece;
            other.pass(piece);
        }
        mapped.replace(deleted, ownWords());
        own.pass(own.left() - left);
    }

    private String ownWords() {
        var words = written < own.index() ? own.words() : "";
        written = own.index();
        return words;
    }
}
