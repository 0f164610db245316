package org.citylabs.board.state;

/** Carries a refusal out of the middle of judging. */
final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
