package org.citylabs.board;

import java.util.List;
import org.citylabs.board.state.Refusal;

/**
 * Something in a file that a board cannot take over.
 *
 * @param line where it stands, from 1; 0 for something that the whole file says
 * @param what the thing as people know it, such as the title of a card; may be empty
 * @param problem key of the text that says why
 * @param details what the text's places are filled with
 */
public record LeftOut(int line, String what, String problem, List<Object> details) {

    static LeftOut of(int line, String what, Refusal refusal) {
        var detail = refusal.detail();
        return new LeftOut(
                line, what, "board.refused." + refusal.reason(), List.of(detail == null ? (Object) 0L : detail));
    }

    static LeftOut of(int line, String what, String problem) {
        return new LeftOut(line, what, problem, List.of());
    }
}
