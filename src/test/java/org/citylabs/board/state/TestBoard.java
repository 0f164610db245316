package org.citylabs.board.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.citylabs.identity.PersonId;

/** A board on which some people do things one after another; each change is checked to lead where it says. */
final class TestBoard implements Surroundings {

    static final PersonId AINO = new PersonId(UUID.randomUUID());
    static final PersonId BEN = new PersonId(UUID.randomUUID());
    /** The facilitator. */
    static final PersonId LEADER = new PersonId(UUID.randomUUID());

    private final Set<PersonId> members = new HashSet<>(Set.of(AINO, BEN));
    private final List<Change> log = new ArrayList<>();
    private final Judge judge = new Judge(this, new SplittableRandom(5));
    private BoardState state = BoardState.empty(UUID.randomUUID());

    BoardState state() {
        return state;
    }

    List<Change> log() {
        return log;
    }

    /** Somebody who has seen everything does something, and it is done. */
    Change does(PersonId who, Command command) {
        return does(who, state.revision(), command);
    }

    Change does(PersonId who, long seen, Command command) {
        var verdict = tries(who, seen, command);
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        return ((Verdict.Accepted) verdict).change();
    }

    /** Somebody tries something that is not done. */
    Refusal isRefused(PersonId who, Command command) {
        var before = state;
        var verdict = tries(who, state.revision(), command);
        assertThat(verdict).isInstanceOf(Verdict.NotDone.class);
        assertThat(state).isEqualTo(before);
        return ((Verdict.NotDone) verdict).refusal();
    }

    private Verdict tries(PersonId who, long seen, Command command) {
        var verdict = judge.judge(state, new Order(UUID.randomUUID(), who, seen, command), Instant.EPOCH);
        if (verdict instanceof Verdict.Accepted accepted) {
            var change = accepted.change();
            var after = state.apply(change);
            change.edits().forEach(edit -> {
                assertThat(state.find(edit.item()).map(it -> it.get(edit.field())))
                        .isEqualTo(Optional.ofNullable(edit.before())
                                .or(() -> state.find(edit.item()).map(it -> it.get(edit.field()))));
                assertThat(after.find(edit.item()).orElseThrow().get(edit.field()))
                        .isEqualTo(edit.after());
            });
            log.add(change);
            state = after;
        }
        return verdict;
    }

    UUID lane(String title) {
        var id = UUID.randomUUID();
        does(AINO, new Command.AddLane(id, title, "en"));
        return id;
    }

    UUID card(PersonId who, UUID lane, String title) {
        var id = UUID.randomUUID();
        does(who, new Command.AddCard(id, lane, title, "en"));
        return id;
    }

    static Command move(UUID card, UUID lane) {
        return new Command.MoveCard(card, lane, null, null);
    }

    static Command set(ItemId item, String field, String value) {
        var values = new HashMap<String, String>();
        values.put(field, value);
        return new Command.SetFields(item.toString(), values);
    }

    Item item(UUID card) {
        return state.find(ItemId.card(card)).orElseThrow();
    }

    List<String> titles(UUID lane) {
        return state.cards(lane).stream().map(Item::title).toList();
    }

    @Override
    public boolean isMember(PersonId person) {
        return members.contains(person);
    }

    @Override
    public boolean leads(PersonId person) {
        return person.equals(LEADER);
    }

    @Override
    public List<Change> latestOf(PersonId person) {
        return log.reversed().stream().filter(it -> it.by().equals(person)).toList();
    }

    @Override
    public Optional<BoardState> at(long revision) {
        if (revision < 0 || revision > state.revision()) {
            return Optional.empty();
        }
        var past = BoardState.empty(state.board());
        for (var change : log.subList(0, (int) revision)) {
            past = past.apply(change);
        }
        return Optional.of(past);
    }
}
