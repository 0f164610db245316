package org.citylabs.board.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.BoardHistory;
import org.citylabs.board.BoardPage;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/** What happened on a board, or to one of its cards, and how it looked then. */
@CssImport("./board-history.css")
class HistoryDialog extends Dialog {

    private final BoardPage page;
    private final @Nullable UUID card;
    private final HistorySteps steps;
    private final PastPane past;
    private long shown = -1;

    /** @param card absent for the whole board */
    HistoryDialog(
            BoardHistory history, BoardPage page, @Nullable UUID card, CityTimes times, Texts texts, Faces faces) {
        this.page = page;
        this.card = card;
        var board = page.id();
        var state = page.board().state();
        setHeaderTitle(
                card == null
                        ? texts.of("board.history")
                        : texts.of(
                                "board.history.of",
                                ChangeWords.title(ItemId.card(card), state).text()));
        past = new PastPane(
                revision -> history.moment(board, revision),
                card,
                state,
                texts,
                faces,
                times,
                page.mayEdit() ? this::close : null);
        steps = new HistorySteps(
                below -> card == null ? history.of(board, below) : history.ofCard(board, card, below),
                new ChangeWords(texts, faces),
                faces,
                times,
                texts,
                past::look,
                this::restart);
        var both = new Div(steps, past);
        both.addClassName("history");
        add(both);
        addClassName("history-dialog");
        getFooter().add(Buttons.secondary(texts.of("board.close"), this::close));
    }

    /** The board is at this state now. */
    void show(BoardState state) {
        if (shown < 0) {
            restart();
            return;
        }
        page.board()
                .since(shown)
                .ifPresentOrElse(
                        changes -> {
                            steps.offer(count(changes));
                            past.follow(state);
                        },
                        () -> {
                            restart(); // too far behind, or the past itself was rewritten (B15)
                            past.readAgain(state);
                        });
    }

    private void restart() {
        var state = page.board().state();
        shown = state.revision();
        steps.show(state);
        past.follow(state);
    }

    private long count(List<Change> changes) {
        return changes.stream()
                .filter(change -> !change.edits().isEmpty())
                .filter(change -> card == null || change.items().contains(ItemId.card(card)))
                .count();
    }
}
