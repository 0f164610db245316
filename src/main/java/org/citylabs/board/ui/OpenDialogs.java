package org.citylabs.board.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.citylabs.board.BoardPage;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Reading;
import org.citylabs.idea.IdeaSummary;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** What opens over one board; it is brought up together with the board. */
class OpenDialogs {

    private final BoardDialogs make;
    private final BoardPage page;
    private final Texts texts;
    private final Faces faces;
    private final Supplier<Reading> reading;
    private final Map<Dialog, Consumer<BoardState>> open = new LinkedHashMap<>();

    OpenDialogs(BoardDialogs make, BoardPage page, Texts texts, Faces faces, Supplier<Reading> reading) {
        this.make = make;
        this.page = page;
        this.texts = texts;
        this.faces = faces;
        this.reading = reading;
    }

    /** Whatever is open shows the board as it is now. */
    void show(BoardState state) {
        List.copyOf(open.values()).forEach(it -> it.accept(state));
    }

    /** Offers in the board's menu what it has for the person. */
    void offer(BoardTools tools) {
        if (page.mayEdit()) {
            tools.offer("board.bring-idea", this::bringIdea);
            tools.offer("board.untranslated", () -> {
                var dialog = new UntranslatedDialog(state(), texts, faces);
                open(dialog, dialog::show);
            });
            tools.offer("board.card.labels", () -> {
                var dialog = new LabelsDialog(texts, faces);
                open(dialog, dialog::show);
            });
            tools.offer("board.put-away", () -> {
                var dialog = new PutAwayDialog(texts, faces);
                open(dialog, dialog::show);
            });
            tools.offer("board.rename", () -> {
                var dialog = new TitleDialog(state(), texts, faces);
                open(dialog, dialog::show);
            });
        }
        if (page.mayLead()) {
            tools.offer("board.lock-all", () -> lock(state()));
        }
        make.inAndOut.offer(tools, page, texts, faces);
        tools.offer("board.history", () -> history(null));
    }

    void card(Item card) {
        var dialog = make.cards.make(page, card, texts, faces);
        open(dialog, dialog::show);
    }

    void move(Item card) {
        new MoveDialog(state(), card, reading.get(), texts, Commands::send).open();
    }

    void send(Item card) {
        make.inAndOut.send(page, card, texts, faces);
    }

    void group(Item card) {
        new GroupDialog(state(), card, reading.get(), texts).open();
    }

    void lane(UUID lane) {
        var dialog = new LaneDialog(ItemId.lane(lane), page, texts, faces);
        open(dialog, dialog::show);
    }

    /** @param card absent for the history of the whole board */
    void history(@Nullable UUID card) {
        var dialog = make.lookBack.history(page, card, texts, faces);
        open(dialog, dialog::show);
    }

    /** Locks the board to all but facilitators, or opens it. */
    private void lock(BoardState state) {
        var open = !state.head().is(Field.LOCKED);
        Commands.send(Commands.setting(state.head().id(), Field.LOCKED, open ? Field.YES : null));
    }

    private void bringIdea() {
        var lanes = state().lanes();
        if (!lanes.isEmpty()) {
            new BringIdeaDialog(make.ideas, lanes, reading.get(), texts, this::bring).open();
        }
    }

    private void bring(IdeaSummary idea, UUID lane) {
        var ui = UI.getCurrent();
        make.uptake.take(page.id(), idea.id(), lane, TimeOrderedId.next()).thenAccept(outcome -> {
            if (outcome instanceof Outcome.NotDone not) {
                Announcements.problem(ui, new RefusalWords(texts, faces).of(not.refusal()));
            }
        });
    }

    private void open(Dialog dialog, Consumer<BoardState> shows) {
        shows.accept(state());
        open.put(dialog, shows);
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                open.remove(dialog);
            }
        });
        dialog.open();
    }

    private BoardState state() {
        return page.board().state();
    }
}
