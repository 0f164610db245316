package org.citylabs.board;

import java.util.List;
import org.citylabs.board.state.Colour;

/** What a new board begins with. The titles of its lanes stand in the bundles, in each of the four languages. */
public enum Template {
    KANBAN(Colour.GREY, Colour.BLUE, Colour.GREEN),
    WORKSHOP(Colour.YELLOW, Colour.TEAL, Colour.VIOLET),
    /** For the agenda of a workshop of two hours, whose steps are for its lanes in this order. */
    TWO_CITIES(Colour.YELLOW, Colour.TEAL, Colour.GREEN, Colour.ORANGE),
    PROJECT_PLAN(Colour.GREY, Colour.BLUE, Colour.ORANGE, Colour.GREEN),
    EMPTY;

    private final List<Colour> lanes;

    Template(Colour... lanes) {
        this.lanes = List.of(lanes);
    }

    List<Colour> lanes() {
        return lanes;
    }

    String key(int lane) {
        return "board.template.%s.%d".formatted(this, lane + 1);
    }
}
