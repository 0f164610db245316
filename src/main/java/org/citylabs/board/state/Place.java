package org.citylabs.board.state;

import java.util.UUID;
import org.citylabs.kernel.Rank;

/** Where a card is: one field, so that of two people who move it the later one decides both lane and rank. */
public record Place(UUID lane, Rank rank) {

    /** As it is written in a field. */
    public static Place of(String written) {
        return new Place(UUID.fromString(written.substring(0, 36)), new Rank(written.substring(37)));
    }

    @Override
    public String toString() {
        return lane + "/" + rank;
    }
}
