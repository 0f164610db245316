package org.citylabs.text;

/** What came of a push. */
sealed interface TextOutcome {

    /** Committed, or known to have been; the tab hears of its edits among all others. */
    record Done() implements TextOutcome {}

    record NotDone(TextRefusal why) implements TextOutcome {}
}
