package org.citylabs.board;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaId;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.kernel.TimeOrderedId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Brings citizens' ideas onto boards: a card with its origin, which the idea's page shows as well. */
@Service
@PreAuthorize("isAuthenticated()")
public class IdeaUptake {

    private final LiveBoards boards;
    private final IdeaCatalog ideas;
    private final CurrentPerson current;

    IdeaUptake(LiveBoards boards, IdeaCatalog ideas, CurrentPerson current) {
        this.boards = boards;
        this.ideas = ideas;
        this.current = current;
    }

    /**
     * Makes a card of a published idea at the end of a lane; for editors of the board's lab.
     *
     * @param command the same id is the same uptake
     * @return comes when the card is committed, or refused
     */
    public CompletableFuture<Outcome> take(BoardId board, IdeaId idea, UUID lane, UUID command) {
        var me = current.require();
        var found = ideas.summary(idea).filter(it -> it.state().isPublic());
        var live = boards.find(board);
        if (found.isEmpty() || live.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome.NotDone(new Refusal(Reason.GONE, null, null)));
        }
        var card = ItemId.card(TimeOrderedId.next());
        var fields = Map.of(
                Field.TITLE, found.get().title(),
                Field.LANGUAGE, found.get().language(),
                Field.PLACE, lane.toString(),
                Field.ORIGIN, idea.subject().toString());
        var fill = new Command.Fill(Change.Kind.ADD, card, Map.of(card, fields));
        return live.get().submit(new Order(command, me, live.get().state().revision(), fill));
    }
}
