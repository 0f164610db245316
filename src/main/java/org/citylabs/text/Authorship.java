package org.citylabs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.citylabs.identity.PersonId;
import org.citylabs.text.change.Part.Kept;
import org.citylabs.text.change.Part.Replaced;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote which passage of a text at a revision (T5).
 *
 * @param runs from the beginning of the text to its end
 */
public record Authorship(long revision, List<Run> runs) {

    public Authorship {
        runs = List.copyOf(runs);
    }

    /**
     * A passage that one person wrote.
     *
     * @param length in UTF-16 code units, never zero
     * @param by nobody for what the text began with
     */
    public record Run(int length, @Nullable PersonId by) {}

    /** Of a text that nobody has changed yet. */
    static Authorship of(TextState beginning) {
        var runs = new Runs();
        runs.add(beginning.content().length(), null);
        return new Authorship(beginning.revision(), runs.made);
    }

    /**
     * What it is after an update: what stays is still theirs who wrote it, what comes is its person's.
     *
     * @throws IllegalArgumentException for an update of a text of another length
     */
    Authorship apply(TextUpdate update) {
        if (update.changes().length() != length()) {
            throw new IllegalArgumentException("An update of a text of another length");
        }
        var before = new Cut(runs);
        var after = new Runs();
        for (var part : update.changes().parts()) {
            switch (part) {
                case Kept(int length) -> before.next(length, after);
                case Replaced(int length, String by) -> {
                    before.next(length, null);
                    after.add(by.length(), update.by());
                }
            }
        }
        return new Authorship(update.revision(), after.made);
    }

    private int length() {
        return runs.stream().mapToInt(Run::length).sum();
    }

    /** Joins what belongs together. */
    private static final class Runs {

        private final List<Run> made = new ArrayList<>();

        void add(int length, @Nullable PersonId by) {
            if (length > 0) {
                add(new Run(length, by));
            }
        }

        void add(Run run) {
            var joins = !made.isEmpty() && Objects.equals(made.getLast().by(), run.by());
            made.add(joins ? new Run(made.removeLast().length() + run.length(), run.by()) : run);
        }
    }

    /** Runs that are taken piece by piece. */
    private static final class Cut {

        private final List<Run> runs;
        private int at;
        private int taken; // of the run that is next

        Cut(List<Run> runs) {
            this.runs = runs;
        }

        /** @param to where it goes; nowhere if it was deleted */
        void next(int length, @Nullable Runs to) {
            int left = length;
            while (left > 0) {
                var run = runs.get(at);
                var piece = Math.min(left, run.length() - taken);
                if (to != null) {
                    to.add(piece == run.length() ? run : new Run(piece, run.by()));
                }
                taken += piece;
                left -= piece;
                if (taken == run.length()) {
                    at++;
                    taken = 0;
                }
            }
        }
    }
}
