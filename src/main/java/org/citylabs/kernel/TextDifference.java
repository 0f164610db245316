package org.citylabs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What became of a text: by lines first, then by words where lines changed. Of texts with very many changes it
 * may not be the shortest way from one to the other, but it is always one.
 *
 * @param parts in order; what goes stands before what comes in its place
 */
public record TextDifference(List<Part> parts) {

    private static final int LINES = 500;
    private static final int WORDS = 300;

    public TextDifference {
        parts = List.copyOf(parts);
    }

    /** What became of a passage. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** @param text never empty */
    public record Part(Kind kind, String text) {}

    /** Takes at most a moment for texts of the greatest length. */
    public static TextDifference between(String before, String after) {
        var parts = new Parts();
        walk(
                Words.lines(before),
                Words.lines(after),
                LINES,
                parts::keep,
                (gone, come) -> walk(Words.of(gone), Words.of(come), WORDS, parts::keep, parts::replace));
        return new TextDifference(parts.made());
    }

    private static void walk(
            List<String> before,
            List<String> after,
            int bound,
            Consumer<String> kept,
            BiConsumer<String, String> replaced) {
        var common = Myers.of(before, after, bound);
        int a = 0;
        int b = 0;
        while (a < before.size() || b < after.size()) {
            var endA = common.before().nextSetBit(a);
            var endB = common.after().nextSetBit(b);
            endA = endA < 0 ? before.size() : endA;
            endB = endB < 0 ? after.size() : endB;
            if (endA > a || endB > b) {
                replaced.accept(String.join("", before.subList(a, endA)), String.join("", after.subList(b, endB)));
            }
            var same = Math.min(
                    common.before().nextClearBit(endA) - endA, common.after().nextClearBit(endB) - endB);
            if (same > 0) {
                kept.accept(String.join("", before.subList(endA, endA + same)));
            }
            a = endA + same;
            b = endB + same;
        }
    }

    /** Joins what belongs together. A space between two words that changed counts as changed with them. */
    private static final class Parts {

        private final List<Part> made = new ArrayList<>();
        private final StringBuilder kept = new StringBuilder();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder come = new StringBuilder();

        void keep(String words) {
            kept.append(words);
        }

        void replace(String before, String after) {
            if (isCrumb()) {
                gone.append(kept);
                come.append(kept);
                kept.setLength(0);
            } else {
                flush();
            }
            gone.append(before);
            come.append(after);
        }

        private boolean isCrumb() {
            return gone.length() + come.length() > 0
                    && kept.indexOf("\n") < 0
                    && kept.toString().isBlank();
        }

        private void flush() {
            add(Kind.REMOVED, gone);
            add(Kind.ADDED, come);
            add(Kind.KEPT, kept);
        }

        private void add(Kind kind, StringBuilder words) {
            if (!words.isEmpty()) {
                made.add(new Part(kind, words.toString()));
                words.setLength(0);
            }
        }

        List<Part> made() {
            flush();
            return made;
        }
    }
}
