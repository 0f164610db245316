package org.citylabs.board.state;

import java.util.UUID;
import org.citylabs.identity.PersonId;

/**
 * A command on its way to the board.
 *
 * @param id made by its sender; the same id is the same command (B3)
 * @param seen the revision that the sender looked at (B4)
 */
public record Order(UUID id, PersonId by, long seen, Command command) {}
