package org.citylabs.board.ui;

import org.citylabs.board.WatchedBoard;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Refusal;

/** What a page says to whoever did something, politely, in their language. */
class Said implements BoardChannel.Words {

    private final WatchedBoard board;
    private final Texts texts;
    private final Faces faces;

    Said(WatchedBoard board, Texts texts, Faces faces) {
        this.board = board;
        this.texts = texts;
        this.faces = faces;
    }

    @Override
    public String done(Command command) {
        return switch (command) {
            case Command.MoveCard move -> moved(move);
            case Command.AddCard add -> texts.of("board.said.added", add.title());
            case Command.AddLane add -> texts.of("board.said.added", add.title());
            case Command.Undo _ -> texts.of("board.said.undone");
            case Command.Redo _ -> texts.of("board.said.redone");
            case Command.Restore _ -> texts.of("board.said.restored");
            default -> "";
        };
    }

    private String moved(Command.MoveCard move) {
        var state = board.state();
        var card = state.find(ItemId.card(move.card()));
        var lane = state.find(ItemId.lane(move.lane()));
        if (card.isEmpty() || lane.isEmpty()) {
            return "";
        }
        var list = state.cards(move.lane());
        var place = list.indexOf(card.get()) + 1;
        return texts.of("board.said.moved", card.get().title(), lane.get().title(), place, list.size());
    }

    @Override
    public String refused(Refusal refusal) {
        return new RefusalWords(texts, faces).of(refusal);
    }
}
