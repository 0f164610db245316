package org.citylabs.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.citylabs.lab.LabAccess;
import org.citylabs.lab.Part;
import org.citylabs.provenance.Act;
import org.citylabs.provenance.Provenance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The log in the database: the present state in tables, each change beside it, in the same transaction. Now and then
 * the whole board is kept as well, so that its past can be looked at without playing everything again.
 */
@Component
class StoredLog implements ChangeLog {

    /** So many changes lie between two snapshots. */
    static final int STRIDE = 1_000;

    private final BoardRows boards;
    private final ItemRows items;
    private final ChangeRows changes;
    private final SnapshotRows snapshots;
    private final ChangedItems changedItems;
    private final LabAccess labs;
    private final Provenance provenance;
    private final ObjectProvider<BoardGuests> guests;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    StoredLog(
            BoardRows boards,
            ItemRows items,
            ChangeRows changes,
            SnapshotRows snapshots,
            ChangedItems changedItems,
            LabAccess labs,
            Provenance provenance,
            ObjectProvider<BoardGuests> guests,
            PlatformTransactionManager transactions) {
        this.boards = boards;
        this.items = items;
        this.changes = changes;
        this.snapshots = snapshots;
        this.changedItems = changedItems;
        this.labs = labs;
        this.provenance = provenance;
        this.guests = guests;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public Optional<BoardState> read(BoardId board) {
        return reading.execute(_ -> boards.findById(board.value())
                .map(row -> BoardState.of(
                        board.value(),
                        row.revision(),
                        items.findByBoard(board).stream().map(ItemRow::item).toList())));
    }

    @Override
    public List<Change> after(BoardId board, long revision, int limit) {
        return limit == 0 // which no query takes
                ? List.of()
                : changes.after(board.value(), revision, Limit.of(limit)).stream()
                        .map(ChangeRow::change)
                        .toList();
    }

    @Override
    public Optional<BoardState> at(BoardId board, long revision) {
        return reading.execute(_ -> boards.findById(board.value())
                .filter(row -> revision >= 0 && revision <= row.revision())
                .map(_ -> replay(board, revision)));
    }

    private BoardState replay(BoardId board, long revision) {
        var state = snapshots
                .nearest(board.value(), revision, Limit.of(1))
                .map(SnapshotRow::state)
                .orElseGet(() -> BoardState.empty(board.value()));
        if (state.revision() < revision) {
            for (var change : after(board, state.revision(), (int) (revision - state.revision()))) {
                state = state.apply(change);
            }
        }
        return state;
    }

    @Override
    public <T> T write(BoardId board, Function<Page, T> work) {
        return writing.execute(
                _ -> work.apply(new StoredPage(boards.lock(board.value()).orElseThrow())));
    }

    private final class StoredPage implements Page {

        private final BoardRow row;

        StoredPage(BoardRow row) {
            this.row = row;
        }

        @Override
        public long revision() {
            return row.revision();
        }

        @Override
        public Map<UUID, Long> done(Collection<UUID> commands) {
            return changes.of(row.id().value(), commands).stream()
                    .collect(Collectors.toMap(
                            ChangeRow::command, change -> change.getId().revision()));
        }

        @Override
        public boolean mayEdit(PersonId person) {
            return !row.isArchived()
                    && labs.partOf(row.lab(), person).map(Part::mayEdit).orElseGet(() -> mayEditAsGuest(person));
        }

        private boolean mayEditAsGuest(PersonId person) {
            return guests.stream().anyMatch(it -> it.mayEdit(row.id(), person));
        }

        @Override
        public boolean isMember(PersonId person) {
            return labs.partOf(row.lab(), person).isPresent();
        }

        @Override
        public boolean leads(PersonId person) {
            return labs.partOf(row.lab(), person)
                    .filter(Part.FACILITATOR::equals)
                    .isPresent();
        }

        @Override
        public List<Change> latestOf(PersonId person, int limit) {
            return changes.latestOf(row.id().value(), person, Limit.of(limit)).stream()
                    .map(ChangeRow::change)
                    .toList();
        }

        @Override
        public void append(List<Change> added, BoardState after) {
            added.forEach(change -> changes.save(new ChangeRow(row.id(), change)));
            changedItems.note(row.id(), added);
            keepItems(added, after);
            added.forEach(this::linkOrigins);
            row.reach(after.revision(), after.head().title(), after.head().language());
            if (row.revision() / STRIDE > (row.revision() - added.size()) / STRIDE) {
                snapshots.save(new SnapshotRow(after));
            }
        }

        /** Where a card came from is known on both sides, in the transaction that brought it here. */
        private void linkOrigins(Change change) {
            for (var edit : change.edits()) {
                if (edit.field().equals(Field.ORIGIN) && edit.before() == null && edit.after() != null) {
                    var card = Cards.subject(edit.item().id());
                    provenance.cameOf(Subject.of(edit.after()), card, change.by(), change.at());
                    provenance.happened(card, Act.of("board.way.brought", change.by()), change.at());
                }
            }
        }

        private void keepItems(List<Change> added, BoardState after) {
            var changed = added.stream()
                    .flatMap(change -> change.items().stream())
                    .distinct()
                    .collect(Collectors.toMap(ItemId::id, Function.identity()));
            var kept = items.findAllById(changed.keySet()).stream()
                    .filter(it -> it.board().equals(row.id()))
                    .collect(Collectors.toMap(ItemRow::getId, Function.identity()));
            changed.forEach((id, item) -> {
                var it = kept.getOrDefault(id, new ItemRow(row.id(), item));
                it.hold(after.find(item).orElseThrow());
                items.save(it);
            });
        }
    }
}
