package org.citylabs.board;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Erasing;
import org.citylabs.board.state.Field;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.ForModules;
import org.citylabs.kernel.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The only way to rewrite what a board's log carries (B15). Whoever calls has the ground for it. */
@Service
@ForModules
public class BoardErasure {

    private final ChangeLog log;
    private final BoardRows boards;
    private final StoredErasure stored;
    private final BoardVisitRows visits;
    private final ReadingChoices readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardErasure(
            ChangeLog log,
            BoardRows boards,
            StoredErasure stored,
            BoardVisitRows visits,
            ReadingChoices readings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.log = log;
        this.boards = boards;
        this.stored = stored;
        this.visits = visits;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** Why something may be erased at all. */
    public enum Ground {
        PERSONAL_DATA,
        MODERATION
    }

    /**
     * Puts a placeholder in the place of words, in every change and snapshot that carries them and in the board as it
     * is now; says so in a change of its own; open pages read the board again. Revisions stay. In one transaction: the
     * caller's, if there is one. Doing it again finds nothing more, and writes nothing.
     *
     * @param by who decided it
     * @return how many changes carried the words
     */
    public int erase(BoardId board, Erasing what, Ground ground, PersonId by) {
        return log.write(board, page -> {
            var carried = stored.erase(board, what);
            if (carried > 0) {
                var state = log.read(board).orElseThrow();
                var entry = entry(state, what, ground, by);
                page.append(List.of(entry), state.apply(entry));
                events.publishEvent(new BoardRewritten(board));
            }
            return carried;
        });
    }

    /** The boards that a person has changed anything on. */
    public List<BoardId> changedBy(PersonId person) {
        return boards.changedBy(person).stream().map(BoardId::new).toList();
    }

    /** Forgets when a person looked at which board, and how they read. */
    public void forget(PersonId person) {
        visits.forget(person);
        readings.forget(person);
    }

    private Change entry(BoardState state, Erasing what, Ground ground, PersonId by) {
        var about = what.about(state.head().id());
        var before = state.find(about).map(item -> item.get(Field.ERASED)).orElse(null);
        return new Change(
                state.revision() + 1,
                TimeOrderedId.next(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Change.Kind.ERASURE,
                about,
                null,
                List.of(new Edit(about, Field.ERASED, before, ground.name())));
    }
}
