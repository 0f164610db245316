package org.citylabs.workshop.ui;

import java.time.Clock;
import java.util.Optional;
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
    final LivePages pages;
    final FloorMarkup markup;
    final Messages messages;
    final Clock clock;

    Floors(
            WorkshopFloor floor,
            WorkshopRooms rooms,
            LivePages pages,
            FloorMarkup markup,
            Messages messages,
            Clock clock) {
        this.floor = floor;
        this.rooms = rooms;
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
                .flatMap(me -> rooms.find(id).map(room -> new FloorPane(this, room, me, key, language)));
    }
}
