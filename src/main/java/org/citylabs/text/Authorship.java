package org.citylabs.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.citylabs.identity.PersonId;
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
        var length = beginning.content().length();
        return new Authorship(beginning.revision(), length == 0 ? List.of() : List.of(new Run(length, null)));
    }

    /** Who wrote what stands at a place, in UTF-16 code units; nobody, if the text began with it, or ends before. */
    Optional<PersonId> writerAt(int place) {
        int end = 0;
        for (var run : runs) {
            end += run.length();
            if (place >= 0 && place < end) {
                return Optional.ofNullable(run.by());
            }
        }
        return Optional.empty();
    }

    /**
     * What it is after some updates, in order: what stays is still theirs who wrote it, what comes is its person's.
     *
     * @throws IllegalArgumentException for an update of a text of another length
     */
    Authorship apply(List<TextUpdate> updates) {
        if (updates.isEmpty()) {
            return this;
        }
        var written = new Written(runs);
        updates.forEach(written::apply);
        return new Authorship(updates.getLast().revision(), written.runs);
    }

    /** Runs that are changed where they are: of many updates, each touches a few of many runs. */
    private static final class Written {

        private final List<Run> runs;
        private int length;
        private int index; // of the run that it is at
        private int start; // where that begins

        Written(List<Run> runs) {
            this.runs = new ArrayList<>(runs);
            this.length = runs.stream().mapToInt(Run::length).sum();
        }

        void apply(TextUpdate update) {
            if (update.changes().length() != length) {
                throw new IllegalArgumentException("An update of a text of another length");
            }
            index = 0;
            start = 0;
            int at = 0;
            for (var part : update.changes().parts()) {
                if (part instanceof Replaced) {
                    replace(at, part.length(), new Run(part.newLength(), update.by()));
                }
                at += part.newLength();
            }
            length = at;
        }

        private void replace(int at, int gone, Run come) {
            goOn(at);
            runs.subList(index, endOf(gone)).clear();
            if (come.length() > 0) {
                runs.add(index, come);
            }
            if (index > 0) {
                start -= runs.get(--index).length();
            }
            joinFrom(index);
        }

        /** To where a run begins at that place, if it has to be made to. */
        private void goOn(int at) {
            while (index < runs.size() && start + runs.get(index).length() <= at) {
                start += runs.get(index++).length();
            }
            if (start < at) {
                cut(index++, at - start);
                start = at;
            }
        }

        /** The index after so many code units, where a run ends, if it has to be made to. */
        private int endOf(int gone) {
            int end = index;
            int left = gone;
            while (left > 0) {
                if (runs.get(end).length() > left) {
                    cut(end, left);
                }
                left -= runs.get(end++).length();
            }
            return end;
        }

        private void cut(int run, int at) {
            var whole = runs.get(run);
            runs.set(run, new Run(at, whole.by()));
            runs.add(run + 1, new Run(whole.length() - at, whole.by()));
        }

        /** What came, with what stands before it and after it; or those two, if nothing came. */
        private void joinFrom(int first) {
            int at = first;
            while (at <= first + 1 && at + 1 < runs.size()) {
                var run = runs.get(at);
                var next = runs.get(at + 1);
                if (Objects.equals(run.by(), next.by())) {
                    runs.set(at, new Run(run.length() + next.length(), run.by()));
                    runs.remove(at + 1);
                } else {
                    at++;
                }
            }
        }
    }
}
