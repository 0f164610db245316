package org.citylabs.board.state;

/** What comes of a command. */
public sealed interface Verdict {

    record Accepted(Change change) implements Verdict {}

    record NotDone(Refusal refusal) implements Verdict {}
}
