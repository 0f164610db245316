package org.citylabs.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.identity.PersonId;

/** A log in memory, whose transactions a test can let fail before or after they are committed. */
final class MemoryLog implements ChangeLog {

    enum Fate {
        COMMITTED,
        FAILED,
        /** Committed, but whoever wrote does not hear of it. */
        UNHEARD
    }

    private final Map<BoardId, List<Change>> changes = new ConcurrentHashMap<>();
    private final Map<BoardId, BoardState> states = new ConcurrentHashMap<>();
    private final Set<PersonId> editors = ConcurrentHashMap.newKeySet();
    private Supplier<Fate> fate = () -> Fate.COMMITTED;

    BoardState create() {
        var id = BoardId.next();
        changes.put(id, List.of());
        states.put(id, BoardState.empty(id.value()));
        return states.get(id);
    }

    void letEdit(PersonId person) {
        editors.add(person);
    }

    void forbid(PersonId person) {
        editors.remove(person);
    }

    void decideFate(Supplier<Fate> next) {
        fate = next;
    }

    List<Change> all(BoardId board) {
        return changes.get(board);
    }

    @Override
    public Optional<BoardState> read(BoardId board) {
        return Optional.ofNullable(states.get(board));
    }

    @Override
    public List<Change> after(BoardId board, long revision, int limit) {
        return changes.get(board).stream()
                .filter(it -> it.revision() > revision)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<BoardState> at(BoardId board, long revision) {
        if (revision < 0 || revision > states.get(board).revision()) {
            return Optional.empty();
        }
        var state = BoardState.empty(board.value());
        for (var change : changes.get(board).subList(0, (int) revision)) {
            state = state.apply(change);
        }
        return Optional.of(state);
    }

    @Override
    public synchronized <T> T write(BoardId board, Function<Page, T> work) {
        var page = new MemoryPage(board);
        var result = work.apply(page);
        var decided = fate.get();
        if (decided == Fate.FAILED) {
            throw new Broken("The transaction failed");
        }
        page.commit();
        if (decided == Fate.UNHEARD) {
            throw new Broken("The connection broke at the commit");
        }
        return result;
    }

    /** What a database throws when it is away. */
    static final class Broken extends RuntimeException {
        Broken(String message) {
            super(message);
        }
    }

    private final class MemoryPage implements Page {

        private final BoardId board;
        private final List<Change> added = new ArrayList<>();
        private BoardState after;

        MemoryPage(BoardId board) {
            this.board = board;
            this.after = states.get(board);
        }

        void commit() {
            var all = new ArrayList<>(changes.get(board));
            all.addAll(added);
            changes.put(board, List.copyOf(all));
            states.put(board, after);
        }

        @Override
        public long revision() {
            return states.get(board).revision();
        }

        @Override
        public Map<UUID, Long> done(Collection<UUID> commands) {
            var result = new HashMap<UUID, Long>();
            changes.get(board).stream()
                    .filter(it -> commands.contains(it.command()))
                    .forEach(it -> result.put(it.command(), it.revision()));
            return result;
        }

        @Override
        public boolean mayEdit(PersonId person) {
            return editors.contains(person);
        }

        @Override
        public boolean isMember(PersonId person) {
            return editors.contains(person);
        }

        @Override
        public boolean leads(PersonId person) {
            return false;
        }

        @Override
        public List<Change> latestOf(PersonId person, int limit) {
            return changes.get(board).reversed().stream()
                    .filter(it -> it.by().equals(person))
                    .limit(limit)
                    .toList();
        }

        @Override
        public void append(List<Change> changes, BoardState after) {
            added.addAll(changes);
            this.after = after;
        }
    }
}
