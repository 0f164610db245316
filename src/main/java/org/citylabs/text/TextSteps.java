package org.citylabs.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.citylabs.text.TextHistory.Step;
import org.citylabs.text.TextLog.Made;
import org.jspecify.annotations.Nullable;

/** A text's updates as steps: what one person wrote with no long pause, and nobody else in between, is one (T5). */
final class TextSteps {

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int ROWS = 1_000;

    private final TextLog log;
    private final TextId text;

    TextSteps(TextLog log, TextId text) {
        this.log = log;
        this.text = text;
    }

    /**
     * The latest so many, latest first.
     *
     * @param upTo of a step that goes on beyond this revision, only what lies before
     */
    List<Step> backFrom(long upTo, int limit) {
        var steps = new ArrayList<Step>();
        Made last = null;
        Made first = null;
        for (var rows = log.backFrom(text, upTo, ROWS); !rows.isEmpty(); rows = before(rows)) {
            for (var row : rows) {
                if (last == null || first == null) {
                    last = row;
                } else if (!isOneStep(row, first)) {
                    steps.add(step(first, last));
                    if (steps.size() == limit) {
                        return steps;
                    }
                    last = row;
                }
                first = row;
            }
        }
        if (last != null && first != null) {
            steps.add(step(first, last));
        }
        return steps;
    }

    /** Where the step ends that goes on after a revision, or begins there; empty if nothing came after. */
    OptionalLong endAfter(long revision) {
        Made last = null;
        for (var rows = log.onFrom(text, revision, ROWS); !rows.isEmpty(); rows = after(rows)) {
            for (var row : rows) {
                if (last != null && !isOneStep(last, row)) {
                    return OptionalLong.of(last.revision());
                }
                last = row;
            }
        }
        return end(last);
    }

    private static OptionalLong end(@Nullable Made last) {
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.revision());
    }

    private List<Made> before(List<Made> rows) {
        return rows.size() < ROWS
                ? List.of()
                : log.backFrom(text, rows.getLast().revision() - 1, ROWS);
    }

    private List<Made> after(List<Made> rows) {
        return rows.size() < ROWS ? List.of() : log.onFrom(text, rows.getLast().revision(), ROWS);
    }

    private static boolean isOneStep(Made earlier, Made later) {
        return earlier.by().equals(later.by())
                && Duration.between(earlier.at(), later.at()).compareTo(PAUSE) < 0;
    }

    private static Step step(Made first, Made last) {
        return new Step(last.by(), first.revision() - 1, last.revision(), last.at());
    }
}
