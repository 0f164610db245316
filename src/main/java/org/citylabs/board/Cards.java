package org.citylabs.board;

import java.util.UUID;
import org.citylabs.kernel.Subject;

/** How cards are named elsewhere. */
public final class Cards {

    /** The kind by which other modules refer to cards. */
    public static final String KIND = "card";

    /** The parameter of a board's address that names the card to open. */
    public static final String PARAMETER = "card";

    private Cards() {}

    public static Subject subject(UUID card) {
        return new Subject(KIND, card);
    }

    /** Where a card is shown. */
    public static String path(BoardId board, UUID card) {
        return "/boards/%s?%s=%s".formatted(board.value(), PARAMETER, card);
    }
}
