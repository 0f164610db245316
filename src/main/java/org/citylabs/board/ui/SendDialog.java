package org.citylabs.board.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardSummary;
import org.citylabs.board.CardTransfer;
import org.citylabs.board.CardTransfer.Way;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Copies or moves a card to a lane of another board of the lab. */
class SendDialog extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(SendDialog.class);

    private final CardTransfer transfer;
    private final BoardId from;
    private final Item card;
    private final Texts texts;
    private final RefusalWords refusals;
    private final Consumer<String> say;
    private final Select<BoardSummary> board = new Select<>();
    private final Select<Item> lane = new Select<>();
    private final Div news = new Div();
    private final Button copy;
    private final Button move;

    /** Each wish has an id of its own, so that it can be repeated and still happens once. */
    private final Map<String, UUID> commands = new HashMap<>();

    /** @param lanes of a board, those that are shown */
    SendDialog(
            CardTransfer transfer,
            BoardId from,
            Item card,
            List<BoardSummary> boards,
            Function<BoardId, List<Item>> lanes,
            Texts texts,
            Faces faces,
            Consumer<String> say) {
        this.transfer = transfer;
        this.from = from;
        this.card = card;
        this.texts = texts;
        this.refusals = new RefusalWords(texts, faces);
        this.say = say;
        setHeaderTitle(texts.of("board.send.title", words(card)));
        board.setLabel(texts.of("board.send.board"));
        board.setItems(boards);
        board.setItemLabelGenerator(BoardSummary::title);
        board.addValueChangeListener(event -> offer(lanes.apply(event.getValue().id())));
        lane.setLabel(texts.of("board.send.lane"));
        lane.setItemLabelGenerator(this::words);
        copy = Buttons.secondary(texts.of("board.send.copy"), () -> send(false));
        move = Buttons.secondary(texts.of("board.send.move"), () -> send(true));
        getFooter().add(Buttons.tertiary(texts.of("boards.start.cancel"), this::close), copy, move);
        if (boards.isEmpty()) {
            add(new Paragraph(texts.of("board.send.none")));
            offer(List.of());
        } else {
            var form = new Form(board, lane);
            add(form, new Paragraph(texts.of("board.send.note")), news);
            board.setValue(boards.getFirst());
        }
    }

    private void offer(List<Item> lanes) {
        lane.setItems(lanes);
        if (!lanes.isEmpty()) {
            lane.setValue(lanes.getFirst());
        }
        enable(!lanes.isEmpty());
    }

    private void enable(boolean enabled) {
        copy.setEnabled(enabled);
        move.setEnabled(enabled);
    }

    // It returns when both logs are committed: the page's lock is not held for so long.
    private void send(boolean moves) {
        var target = board.getValue();
        var way =
                new Way(from, card.id().id(), target.id(), lane.getValue().id().id());
        var id = commands.computeIfAbsent(way.to() + "/" + way.lane() + "/" + moves, _ -> UUID.randomUUID());
        var done = texts.of(moves ? "board.send.moved" : "board.send.copied", target.title(), words(card));
        var ui = UI.getCurrent();
        enable(false);
        Thread.ofVirtual().name("card-transfer").start(new DelegatingSecurityContextRunnable(() -> {
            var outcome = outcome(id, way, moves);
            access(ui, () -> tell(outcome, done));
        }));
    }

    private Outcome outcome(UUID id, Way way, boolean moves) {
        try {
            return moves ? transfer.move(id, way) : transfer.copy(id, way);
        } catch (RuntimeException e) {
            LOG.warn("A card was not sent to another board", e);
            return new Outcome.NotDone(new Refusal(Reason.FAILED, null, null));
        }
    }

    private void tell(Outcome outcome, String done) {
        enable(true);
        switch (outcome) {
            case Outcome.Done _ -> {
                close();
                say.accept(done);
            }
            case Outcome.NotDone not -> {
                news.removeAll();
                news.add(new Notice(Notice.Kind.PROBLEM, refusals.of(not.refusal())));
            }
        }
    }

    private static void access(UI ui, Runnable task) {
        try {
            ui.access(task::run);
        } catch (UIDetachedException e) {
            // the page was closed: there is nobody to tell
        }
    }

    private String words(Item item) {
        return Reading.BOTH.of(item, texts.locale()).text();
    }
}
