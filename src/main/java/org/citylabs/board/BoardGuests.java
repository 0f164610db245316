package org.citylabs.board;

import org.citylabs.identity.PersonId;

/** Implemented by each module that lets people without an account work on a board for a while. */
public interface BoardGuests {

    /** Whether somebody who is no member of the board's lab may change it now; asked in the transaction that writes. */
    boolean mayEdit(BoardId board, PersonId guest);
}
