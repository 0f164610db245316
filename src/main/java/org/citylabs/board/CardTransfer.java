package org.citylabs.board;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Judge;
import org.citylabs.board.state.Order;
import org.citylabs.board.state.Refusal;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.board.state.Surroundings;
import org.citylabs.board.state.Verdict;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.RetriedOnConflict;
import org.citylabs.kernel.TimeOrderedId;
import org.citylabs.lab.LabAccess;
import org.citylabs.text.JointTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies and moves cards between boards of a lab: one transaction on both logs, whose boards are locked in order of
 * their ids, so that two people who move cards in opposite directions wait for each other and never for ever (B5). The
 * card has another id where it arrives; comments stay with the id that they were written on.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetriedOnConflict
@Transactional(propagation = Propagation.NEVER)
public class CardTransfer {

    /** What has a meaning where the card was, and none where it comes to. */
    private static final Set<String> STAY = Set.of(Field.MOVED_TO, Field.PART_OF, Field.DOTS);

    private static final Set<String> WORDS = Set.of(Field.TITLE, Field.LANGUAGE, Field.AUTHOR);

    private final BoardRows boards;
    private final ChangeLog log;
    private final LiveBoards live;
    private final JointTexts texts;
    private final LabAccess access;
    private final CurrentPerson current;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CardTransfer(
            BoardRows boards,
            ChangeLog log,
            LiveBoards live,
            JointTexts texts,
            LabAccess access,
            CurrentPerson current,
            Clock clock) {
        this.boards = boards;
        this.log = log;
        this.live = live;
        this.texts = texts;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** Which card goes from where to where, at the end of a lane. */
    public record Way(BoardId from, UUID card, BoardId to, UUID lane) {}

    /**
     * Adds a copy of a card to a lane of another board, once however often it is sent (B3). For editors of the lab that
     * both boards belong to. It returns when that is committed, so nobody should call it holding a lock.
     *
     * @param id made by the sender
     */
    public Outcome copy(UUID id, Way way) {
        return transfer(id, way, false);
    }

    /** Likewise, and deletes the card where it was, where it says what has become of it. */
    public Outcome move(UUID id, Way way) {
        return transfer(id, way, true);
    }

    private Outcome transfer(UUID id, Way way, boolean moves) {
        var from = boards.findById(way.from().value());
        var to = boards.findById(way.to().value());
        if (from.isEmpty() || to.isEmpty() || id.variant() != 2) {
            return refused(Reason.NOT_UNDERSTOOD);
        }
        access.requireEdit(from.get().lab());
        settle(way.card());
        if (way.from().equals(way.to()) || !from.get().lab().equals(to.get().lab())) {
            return refused(Reason.NOT_ALLOWED);
        }
        var outcome = locked(way, (source, target) -> new Transfer(source, target, id, way, moves).happen());
        live.catchUp(way.from());
        live.catchUp(way.to());
        return outcome;
    }

    /** What was written in its description a moment ago goes along. */
    private void settle(UUID card) {
        var subject = Cards.subject(card);
        if (texts.mayWrite(subject)) {
            texts.settle(subject);
        }
    }

    private Outcome locked(Way way, BiFunction<ChangeLog.Page, ChangeLog.Page, Outcome> work) {
        return way.from().compareTo(way.to()) < 0
                ? log.write(way.from(), source -> log.write(way.to(), target -> work.apply(source, target)))
                : log.write(way.to(), target -> log.write(way.from(), source -> work.apply(source, target)));
    }

    private static Outcome refused(Reason reason) {
        return new Outcome.NotDone(new Refusal(reason, null, null));
    }

    /** Whoever leads the lab of both boards may take cards out of what is locked, and put them there. */
    private record LeadingThere(ChangeLog.Page source, ChangeLog.Page target) implements Surroundings {
        @Override
        public boolean isMember(PersonId person) {
            return false;
        }

        @Override
        public boolean leads(PersonId person) {
            return source.leads(person) && target.leads(person);
        }

        @Override
        public List<Change> latestOf(PersonId person) {
            return List.of();
        }

        @Override
        public Optional<BoardState> at(long revision) {
            return Optional.empty();
        }
    }

    /** What happens while both boards are held. */
    private final class Transfer {

        private final ChangeLog.Page source;
        private final ChangeLog.Page target;
        private final UUID id;
        private final Way way;
        private final boolean moves;
        private final PersonId by = current.require();
        private final UUID arrived = TimeOrderedId.next();

        Transfer(ChangeLog.Page source, ChangeLog.Page target, UUID id, Way way, boolean moves) {
            this.source = source;
            this.target = target;
            this.id = id;
            this.way = way;
            this.moves = moves;
        }

        Outcome happen() {
            var done = Optional.ofNullable(target.done(List.of(id)).get(id))
                    .or(() -> Optional.ofNullable(source.done(List.of(id)).get(id)));
            if (done.isPresent()) {
                return new Outcome.Done(done.get());
            }
            if (!target.mayEdit(by) || !source.mayEdit(by)) {
                return refused(Reason.NOT_ALLOWED);
            }
            var left = state(way.from());
            var card = left.find(ItemId.card(way.card())).filter(Item::isShown);
            if (card.isEmpty()) {
                return refused(Reason.GONE);
            }
            var there = state(way.to());
            return switch (judge(there, fill(left, card.get(), there))) {
                case Verdict.NotDone not -> new Outcome.NotDone(not.refusal());
                case Verdict.Accepted accepted -> write(there, accepted.change(), left, card.get());
            };
        }

        private Outcome write(BoardState there, Change arrival, BoardState left, Item card) {
            if (moves) {
                switch (leaving(left, card)) {
                    case Verdict.NotDone not -> {
                        return new Outcome.NotDone(not.refusal());
                    }
                    case Verdict.Accepted leaving ->
                        source.append(List.of(leaving.change()), left.apply(leaving.change()));
                }
            }
            target.append(List.of(arrival), there.apply(arrival));
            return new Outcome.Done(arrival.revision());
        }

        private Verdict judge(BoardState state, Command command) {
            return new Judge(new LeadingThere(source, target), random)
                    .judge(
                            state,
                            new Order(id, by, state.revision(), command),
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
        }

        /** Deletes the card as a person would, and leaves a pointer. */
        private Verdict leaving(BoardState state, Item card) {
            var values = new HashMap<String, @Nullable String>();
            values.put(Field.DELETED, Field.YES);
            return switch (judge(state, new Command.SetFields(card.id().toString(), values))) {
                case Verdict.NotDone not -> not;
                case Verdict.Accepted deleted -> new Verdict.Accepted(pointing(deleted.change(), card));
            };
        }

        private Change pointing(Change deletion, Item card) {
            var edits = new ArrayList<>(deletion.edits());
            edits.add(new Edit(
                    card.id(),
                    Field.MOVED_TO,
                    card.get(Field.MOVED_TO),
                    way.to().value() + "/" + arrived));
            return new Change(
                    deletion.revision(),
                    id,
                    by,
                    deletion.at(),
                    deletion.kind(),
                    deletion.about(),
                    deletion.of(),
                    edits);
        }

        /** The card with everything on it, and the labels that the other board does not have yet. */
        private Command fill(BoardState left, Item card, BoardState there) {
            var items = new HashMap<ItemId, Map<String, String>>();
            var values = new HashMap<String, String>();
            card.cells().forEach((field, cell) -> {
                if (cell.value() != null) {
                    values.put(field, cell.value());
                }
            });
            values.keySet().removeIf(field -> STAY.contains(field) || Field.isLabel(field));
            card.translations().forEach((tag, it) -> {
                if (it.outdated()) {
                    values.put(Field.stale(tag), Field.YES);
                } else {
                    values.remove(Field.stale(tag));
                }
            });
            values.put(Field.PLACE, way.lane().toString());
            values.put(Field.CAME_FROM, way.from().value() + "/" + way.card());
            left.labels().stream()
                    .filter(label -> card.labels().contains(label.id().id()))
                    .forEach(label -> values.put(Field.label(labelThere(label, there, items)), Field.YES));
            items.put(ItemId.card(arrived), values);
            parts(left, card, items);
            return new Command.Fill(Change.Kind.ADD, ItemId.card(arrived), items);
        }

        /** A group comes with its parts, by their words alone. */
        private void parts(BoardState left, Item card, Map<ItemId, Map<String, String>> items) {
            for (var part : left.parts(card.id().id())) {
                var values = new HashMap<String, String>();
                part.cells().forEach((field, cell) -> {
                    if (cell.value() != null && WORDS.contains(field.split("@", 2)[0])) {
                        values.put(field, cell.value());
                    }
                });
                values.put(Field.PLACE, way.lane().toString());
                values.put(Field.PART_OF, arrived.toString());
                items.put(ItemId.card(TimeOrderedId.next()), values);
            }
        }

        private static UUID labelThere(Item label, BoardState there, Map<ItemId, Map<String, String>> items) {
            return there.labels().stream()
                    .filter(it -> it.title().equals(label.title())
                            && it.find(Field.COLOUR).equals(label.find(Field.COLOUR)))
                    .map(it -> it.id().id())
                    .findFirst()
                    .orElseGet(() -> {
                        var added = TimeOrderedId.next();
                        var colour = label.find(Field.COLOUR).orElse("grey");
                        items.put(ItemId.label(added), Map.of(Field.TITLE, label.title(), Field.COLOUR, colour));
                        return added;
                    });
        }

        // read under the lock: what is in memory may be a moment behind
        private BoardState state(BoardId board) {
            return Objects.requireNonNull(log.read(board).orElse(null));
        }
    }
}
