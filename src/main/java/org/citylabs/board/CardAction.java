package org.citylabs.board;

import java.util.Map;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabSummary;

/**
 * An entry in the menu of cards, for those who may change the board, by which higher modules lead to a page where
 * something begins with the card. Entries stand in the order of {@link org.springframework.core.annotation.Order}.
 */
public interface CardAction {

    /** Key of the words of the entry. */
    String key();

    /** The route to go to, without a slash before it. */
    String route();

    /** What the page is told in its address. */
    Map<String, String> parameters(LabSummary lab, Subject card);
}
