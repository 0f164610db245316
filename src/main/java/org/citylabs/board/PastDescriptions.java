package org.citylabs.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.text.JointTexts;
import org.springframework.stereotype.Component;

/**
 * Restores the descriptions of cards along with the rest of them (B9): each as a new update of its text. The answer
 * comes when all of it is done; if some was not, restoring once more does what is missing.
 */
@Component
class PastDescriptions {

    private static final Executor ELSEWHERE = Thread::startVirtualThread;

    private final ChangeLog log;
    private final LiveBoards boards;
    private final JointTexts texts;

    PastDescriptions(ChangeLog log, LiveBoards boards, JointTexts texts) {
        this.log = log;
        this.boards = boards;
        this.texts = texts;
    }

    /** What came of an order once the texts that it is about were restored as well; unless it restores none. */
    CompletableFuture<Outcome> restore(BoardId board, Order order, Outcome outcome) {
        return order.command() instanceof Command.Restore command && outcome instanceof Outcome.Done
                ? CompletableFuture.supplyAsync(() -> restore(board, command, order), ELSEWHERE)
                        .thenApply(done -> done ? outcome : failed())
                        .exceptionally(_ -> failed())
                : CompletableFuture.completedFuture(outcome);
    }

    private boolean restore(BoardId board, Command.Restore command, Order order) {
        var past = log.at(board, command.revision()).orElseThrow();
        return changed(past, board, command).stream()
                .map(card -> become(card, order))
                .toList() // all at once, and then each answer
                .stream()
                .allMatch(CompletableFuture::join);
    }

    /** One card is looked at whatever the board shows of it, which may be a moment old. */
    private List<Item> changed(BoardState past, BoardId board, Command.Restore command) {
        if (command.card() != null) {
            return past.find(ItemId.card(command.card())).stream().toList();
        }
        var now = boards.find(board).orElseThrow().state();
        return past.all(ItemId.Kind.CARD)
                .filter(card -> now.find(card.id()).filter(Item::isShown).isPresent())
                .filter(card -> !Objects.equals(
                        card.get(Field.DESCRIPTION),
                        now.find(card.id()).orElseThrow().get(Field.DESCRIPTION)))
                .toList();
    }

    private CompletableFuture<Boolean> become(Item card, Order order) {
        var id = UUID.nameUUIDFromBytes((order.id() + "/" + card.id()).getBytes(StandardCharsets.UTF_8));
        return texts.become(
                Cards.subject(card.id().id()), card.find(Field.DESCRIPTION).orElse(""), id, order.by());
    }

    private static Outcome failed() {
        return new Outcome.NotDone(new Refusal(Reason.FAILED, null, null));
    }
}
