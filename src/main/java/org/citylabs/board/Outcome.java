package org.citylabs.board;

import org.citylabs.board.state.Refusal;

/** What came of a command. */
public sealed interface Outcome {

    /** It is committed, and will be there whatever happens (B2). */
    record Done(long revision) implements Outcome {}

    /** It was not done, and why (B13). */
    record NotDone(Refusal refusal) implements Outcome {}
}
