package org.citylabs.board.state;

import org.citylabs.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not done (B13).
 *
 * @param who did what stands in the way; absent if that is nobody's doing
 * @param detail a limit, or the revision that could not be taken back; absent if there is none
 */
public record Refusal(
        Reason reason, @Nullable PersonId who, @Nullable Long detail) {

    /** The screen has a sentence for each. */
    public enum Reason {
        NOT_ALLOWED,
        NOT_UNDERSTOOD,
        BUSY,
        FAILED,
        CLOSED,
        GONE,
        LANE_GONE,
        LANE_HAS_CARDS,
        LOCKED,
        GROUPED,
        BAD_TEXT,
        BAD_DATE,
        BAD_LINK,
        NOT_A_MEMBER,
        TOO_MANY_LANES,
        TOO_MANY_CARDS,
        TOO_MANY_LABELS,
        TOO_MANY_ENTRIES,
        NOTHING_TO_UNDO,
        NOTHING_TO_REDO,
        CHANGED_SINCE,
        NO_SUCH_REVISION
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, null, null);
    }

    static Refusal of(Reason reason, long detail) {
        return new Refusal(reason, null, detail);
    }

    static Refusal by(Reason reason, PersonId who) {
        return new Refusal(reason, who, null);
    }
}
