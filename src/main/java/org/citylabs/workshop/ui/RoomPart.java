package org.citylabs.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citylabs.board.WatchedBoard;
import org.citylabs.board.state.BoardState;
import org.citylabs.workshop.Room;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;

/** A part of a page that shows a workshop as it is, and the time as the server knows it. */
@JsModule("./workshop.js")
@CssImport("./workshop.css")
abstract class RoomPart extends Div {

    private final Floors floors;
    private final Room room;
    private final @Nullable WatchedBoard board;
    private final List<Runnable> endings = new ArrayList<>();
    private @Nullable WorkshopNow shown;
    private @Nullable BoardState shownBoard;

    /** @param board absent where its cards are not shown */
    RoomPart(Floors floors, Room room, @Nullable WatchedBoard board) {
        this.floors = floors;
        this.room = room;
        this.board = board;
    }

    /** Shows the workshop as it is now; under the lock of the page. */
    abstract void show(WorkshopNow now);

    Room room() {
        return room;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var opened = floors.pages.open(new RoomHost(attach.getUI(), this, this::bringUp));
        opened.carry(
                "time",
                message -> opened.say(
                        "time", Map.of("sent", message.path("sent").asDouble(0), "now", floors.clock.millis())));
        endings.add(opened::end);
        endings.add(room.listen(opened::changed));
        if (board != null) {
            endings.add(board.listen(opened::changedSoon));
        }
        shown = null;
        getElement()
                .setAttribute("data-page", opened.key())
                .setAttribute("data-owner", "room:" + room.now().id().value());
        getElement().executeJs("window.citylabsRoom.start(this)");
        opened.changed();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        endings.forEach(Runnable::run);
        endings.clear();
    }

    private boolean bringUp(int number) {
        var now = room.now();
        var state = board == null ? null : board.state();
        if (endings.isEmpty() || now == shown && state == shownBoard) {
            return false;
        }
        shown = now;
        shownBoard = state;
        show(now);
        getElement().setProperty("push", number);
        return true;
    }
}
