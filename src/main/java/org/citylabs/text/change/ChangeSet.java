package org.citylabs.text.change;

import java.util.ArrayList;
import java.util.List;
import org.citylabs.text.change.Part.Kept;
import org.citylabs.text.change.Part.Replaced;
import org.jspecify.annotations.Nullable;

/**
 * What an edit makes of a text: from its beginning to its end, each part is kept, or replaced by other words. Positions
 * and lengths are UTF-16 code units; a line break is one. The rules are those of CodeMirror's {@code ChangeSet}, so that
 * everybody comes to the same text (T4).
 *
 * @param parts those that belong together are joined
 */
public record ChangeSet(List<Part> parts) {

    public ChangeSet {
        parts = List.copyOf(parts);
    }

    public static Builder of() {
        return new Builder();
    }

    /** Of the text that it can be applied to. */
    public int length() {
        return parts.stream().mapToInt(Part::length).sum();
    }

    /** Of the text that it makes. */
    public int newLength() {
        return parts.stream().mapToInt(Part::newLength).sum();
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return parts.stream().allMatch(Kept.class::isInstance);
    }

    /**
     * What the text becomes.
     *
     * @throws IllegalArgumentException for a text of another length
     */
    public String apply(String text) {
        require(text.length() == length());
        var pieces = new String[parts.size()];
        int at = 0;
        for (int i = 0; i < pieces.length; i++) {
            var part = parts.get(i);
            var end = at + part.length();
            pieces[i] = part instanceof Replaced replaced ? replaced.by() : text.substring(at, end);
            at = end;
        }
        return String.join("", pieces); // a builder clears its room first, and widens and copies it twice
    }

    /** Whether it fits a text and parts no character of it. */
    public boolean fits(String text) {
        if (text.length() != length()) {
            return false;
        }
        int at = 0;
        for (var part : parts) {
            at += part.length();
            if (!Surrogates.canPart(text, at)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What takes it back.
     *
     * @param text that it was applied to
     * @throws IllegalArgumentException for a text of another length
     */
    public ChangeSet invert(String text) {
        require(text.length() == length());
        var back = new ArrayList<Part>(parts.size());
        int at = 0;
        for (var part : parts) {
            var end = at + part.length();
            back.add(
                    part instanceof Replaced replaced
                            ? new Replaced(replaced.newLength(), text.substring(at, end))
                            : part);
            at = end;
        }
        return new ChangeSet(back);
    }

    /**
     * This and then another, as one.
     *
     * @throws IllegalArgumentException if the other does not fit what this makes
     */
    public ChangeSet compose(ChangeSet next) {
        require(newLength() == next.length());
        return new Composition(this, next).compose();
    }

    /**
     * The same edit, for a text to which another edit of the same text has been applied already.
     *
     * @param before whether it puts its words before those of the other, where both put some in the same place
     * @throws IllegalArgumentException if the two are not for texts of one length
     */
    public ChangeSet map(ChangeSet other, boolean before) {
        require(length() == other.length());
        return new Mapping(this, other, before).map();
    }

    /**
     * Where a place of the text is afterwards; the beginning of what took its place, if it went.
     *
     * @param stays whether it stays before what is put in there, rather than going behind it
     * @throws IllegalArgumentException for a place outside of the text
     */
    public int place(int place, boolean stays) {
        require(place >= 0 && place <= length());
        int at = 0;
        int now = 0;
        for (var part : parts) {
            var end = at + part.length();
            if (part instanceof Kept) {
                if (end > place) {
                    return now + place - at;
                }
            } else if (end > place || end == place && stays && part.length() == 0) {
                return place == at || stays ? now : now + part.newLength();
            }
            now += part.newLength();
            at = end;
        }
        return now;
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("A change set for a text of another length");
        }
    }

    /** Joins what belongs together, part by part. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        public Builder keep(int length) {
            if (last() instanceof Kept(int before)) {
                return last(new Kept(before + length));
            }
            if (length > 0) {
                parts.add(new Kept(length));
            }
            return this;
        }

        /** A deletion joins one before it, and an insertion one before it; anything else stands for itself. */
        public Builder replace(int length, String by) {
            var joins = last() instanceof Replaced(int before, String words)
                    && (by.isEmpty() && words.isEmpty() || length == 0 && before == 0);
            return joins ? replaceMore(length, by) : add(length, by);
        }

        /** Joins the replacement before it, whatever that is. */
        Builder replaceMore(int length, String by) {
            return last() instanceof Replaced(int before, String words)
                    ? last(new Replaced(before + length, words + by))
                    : add(length, by);
        }

        int size() {
            return parts.size();
        }

        public ChangeSet build() {
            return new ChangeSet(parts);
        }

        private Builder add(int length, String by) {
            if (length > 0 || !by.isEmpty()) {
                parts.add(new Replaced(length, by));
            }
            return this;
        }

        private @Nullable Part last() {
            return parts.isEmpty() ? null : parts.getLast();
        }

        private Builder last(Part part) {
            parts.set(parts.size() - 1, part);
            return this;
        }
    }
}
