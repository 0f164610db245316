package org.citylabs.live;

/** Somebody else has written meanwhile, or this writer has, without hearing of it: it must catch up and try again. */
public final class Overtaken extends RuntimeException {

    public Overtaken(long revision) {
        super("Revision %d is not the latest".formatted(revision), null, false, false);
    }
}
