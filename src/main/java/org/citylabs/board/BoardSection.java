package org.citylabs.board;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A slot on the page of a board, above its lanes, for what higher modules have to show there. One is made when the page
 * opens, for somebody who may read the board, and keeps itself up to date from then on.
 */
public interface BoardSection {

    /** What to show; empty for nothing. */
    Optional<Component> section(BoardPage board);
}
