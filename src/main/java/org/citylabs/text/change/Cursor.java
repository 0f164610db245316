package org.citylabs.text.change;

import java.util.List;
import org.citylabs.text.change.Part.Kept;
import org.citylabs.text.change.Part.Replaced;

/** Goes along a change set, either by what it finds or by what it makes, and never past the end of a part. */
final class Cursor {

    private final List<Part> parts;
    private int index;
    private int passed;

    Cursor(ChangeSet set) {
        parts = set.parts();
    }

    boolean isDone() {
        return index == parts.size();
    }

    boolean keeps() {
        return !isDone() && part() instanceof Kept;
    }

    boolean replaces() {
        return !isDone() && part() instanceof Replaced;
    }

    int index() {
        return index;
    }

    boolean isAtStart() {
        return passed == 0;
    }

    Part part() {
        return parts.get(index);
    }

    /** All the words that the part puts in. */
    String words() {
        return part() instanceof Replaced replaced ? replaced.by() : "";
    }

    /** The next of them. */
    String words(int length) {
        return words().substring(passed, passed + length);
    }

    /** How much the part finds that was not passed yet. */
    int left() {
        return isDone() ? 0 : part().length() - passed;
    }

    /** How much the part makes that was not passed yet. */
    int leftNew() {
        return isDone() ? 0 : part().newLength() - passed;
    }

    void pass(int length) {
        pass(length, left());
    }

    void passNew(int length) {
        pass(length, leftNew());
    }

    private void pass(int length, int left) {
        if (length == left) {
            next();
        } else {
            passed += length;
        }
    }

    void next() {
        index++;
        passed = 0;
    }
}
