package org.citylabs.workshop.ui;

import java.time.Clock;
import java.util.Optional;
import org.citylabs.board.OpenBoards;
import org.citylabs.kernel.Language;
import org.citylabs.live.LivePages;
import org.citylabs.uikit.Messages;
import org.citylabs.workshop.WorkshopFloor;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopRooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the panes in which people take part. */
@Component
class Floors {

    final WorkshopFloor floor;
    final WorkshopRooms rooms;
    final OpenBoards boards;
    final LivePages pages;
    final FloorMarkup markup;
    final Messages messages;
    final Clock clock;

    Floors(
            WorkshopFloor floor,
            WorkshopRooms rooms,
            OpenBoards boards,
            LivePages pages,
            FloorMarkup markup,
            Messages messages,
            Clock clock) {
        this.floor = floor;
        this.rooms = rooms;
        this.boards = boards;
        this.pages = pages;
        this.markup = markup;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * For whoever takes part; empty for anybody else.
     *
     * @param key of a guest; absent for somebody who is signed in
     */
    Optional<FloorPane> pane(WorkshopId id, @Nullable String key, Language language) {
        return floor.participant(id, key)
                .flatMap(me -> rooms.find(id)
                        .flatMap(room -> boards.find(room.now().board())
                                .map(board -> new FloorPane(this, room, board, me, key, language))));
    }
}
