package org.citylabs.board.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.board.state.TestBoard.AINO;
import static org.citylabs.board.state.TestBoard.BEN;
import static org.citylabs.board.state.TestBoard.LEADER;
import static org.citylabs.board.state.TestBoard.move;
import static org.citylabs.board.state.TestBoard.set;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.state.Refusal.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What workshops need of a board: groups, locks, and what a vote came to. */
class WorkshopRulesTest {

    private final TestBoard board = new TestBoard();
    private final UUID lane = board.lane("Ideas");
    private final UUID other = board.lane("Topics");
    private final UUID bikes = board.card(AINO, lane, "Bikes");
    private final UUID cargo = board.card(BEN, lane, "Cargo bikes");
    private final UUID trams = board.card(BEN, lane, "Trams");

    @Nested
    @DisplayName("groups")
    class Groups {

        @Test
        void aPartLeavesTheLaneAndIsKept() {
            board.does(AINO, group(bikes, cargo));
            assertThat(board.titles(lane)).containsExactly("Bikes", "Trams");
            assertThat(board.state().parts(bikes)).extracting(Item::title).containsExactly("Cargo bikes");
        }

        @Test
        void aPartTakenOutStandsBelowItsGroup() {
            board.does(AINO, group(bikes, cargo));
            board.does(AINO, move(bikes, other));
            board.does(BEN, new Command.Ungroup(cargo));
            assertThat(board.titles(other)).containsExactly("Bikes", "Cargo bikes");
            assertThat(board.state().parts(bikes)).isEmpty();
        }

        @Test
        void partsOfAPartComeAlong() {
            board.does(AINO, group(bikes, cargo));
            board.does(BEN, group(trams, bikes));
            assertThat(board.state().parts(trams))
                    .extracting(Item::title)
                    .containsExactlyInAnyOrder("Bikes", "Cargo bikes");
        }

        @Test
        void groupingIntoAPartGroupsIntoTheWhole() {
            board.does(AINO, group(bikes, cargo));
            board.does(BEN, group(cargo, trams));
            assertThat(board.state().parts(bikes)).hasSize(2);
        }

        @Test
        void twoThatAreGroupedIntoEachOtherAreNotLost() {
            board.does(AINO, group(bikes, cargo));
            var refusal = board.isRefused(BEN, group(cargo, bikes));
            assertThat(refusal).isEqualTo(Refusal.by(Reason.GROUPED, AINO));
            assertThat(board.isRefused(BEN, group(trams, trams)).reason()).isEqualTo(Reason.NOT_UNDERSTOOD);
        }

        @Test
        void aPartMovesWithItsGroupOnly() {
            board.does(AINO, group(bikes, cargo));
            assertThat(board.isRefused(BEN, move(cargo, other))).isEqualTo(Refusal.by(Reason.GROUPED, AINO));
        }

        @Test
        @DisplayName("[B7] grouping is undone, unless the group has become a part itself")
        void undo() {
            board.does(AINO, group(bikes, cargo));
            board.does(AINO, new Command.Undo(null));
            assertThat(board.titles(lane)).containsExactly("Bikes", "Cargo bikes", "Trams");

            board.does(AINO, group(bikes, cargo));
            board.does(AINO, new Command.Ungroup(cargo));
            board.does(BEN, group(cargo, bikes));
            assertThat(board.isRefused(AINO, new Command.Undo(null))).isEqualTo(Refusal.by(Reason.GROUPED, BEN));
        }

        @Test
        @DisplayName("[B6] a deleted group comes back with its parts")
        void bringBack() {
            board.does(AINO, group(bikes, cargo));
            board.does(BEN, set(ItemId.card(bikes), Field.DELETED, Field.YES));
            assertThat(board.titles(lane)).containsExactly("Trams");
            board.does(BEN, set(ItemId.card(bikes), Field.DELETED, null));
            assertThat(board.state().parts(bikes)).hasSize(1);
        }

        private static Command group(UUID into, UUID card) {
            return new Command.Group(into, List.of(card));
        }
    }

    @Nested
    @DisplayName("locks")
    class Locks {

        @Test
        void onlyFacilitatorsLockAndUnlock() {
            assertThat(board.isRefused(AINO, lock(Field.YES)).reason()).isEqualTo(Reason.NOT_ALLOWED);
            board.does(LEADER, lock(Field.YES));
            assertThat(board.isRefused(AINO, lock(null))).isEqualTo(Refusal.by(Reason.LOCKED, LEADER));
            board.does(LEADER, lock(null));
            board.does(AINO, move(bikes, other));
        }

        @Test
        void nothingComesIntoALockedLaneOrLeavesIt() {
            board.does(LEADER, lock(Field.YES));
            var locked = Refusal.by(Reason.LOCKED, LEADER);
            var elsewhere = board.card(AINO, other, "Elsewhere");
            assertThat(board.isRefused(AINO, new Command.AddCard(UUID.randomUUID(), lane, "New", "en")))
                    .isEqualTo(locked);
            assertThat(board.isRefused(AINO, move(bikes, other))).isEqualTo(locked);
            assertThat(board.isRefused(AINO, move(elsewhere, lane))).isEqualTo(locked);
            assertThat(board.isRefused(AINO, set(ItemId.card(bikes), Field.TITLE, "Other")))
                    .isEqualTo(locked);
            assertThat(board.isRefused(AINO, set(ItemId.lane(lane), Field.TITLE, "Other")))
                    .isEqualTo(locked);
            assertThat(board.isRefused(AINO, new Command.Undo(board.state().revision())))
                    .isEqualTo(locked);
            board.does(LEADER, move(bikes, other));
            board.does(AINO, move(elsewhere, other));
        }

        @Test
        void aLockedBoardIsLockedEverywhere() {
            board.does(LEADER, set(board.state().head().id(), Field.LOCKED, Field.YES));
            assertThat(board.isRefused(AINO, move(bikes, other))).isEqualTo(Refusal.by(Reason.LOCKED, LEADER));
            assertThat(board.isRefused(AINO, new Command.AddLane(UUID.randomUUID(), "New", "en")))
                    .isEqualTo(Refusal.by(Reason.LOCKED, LEADER));
        }

        @Test
        void restoringLeavesLocksAlone() {
            var before = board.state().revision();
            board.does(LEADER, lock(Field.YES));
            board.does(LEADER, new Command.Restore(before, null));
            assertThat(board.state().lockedBy(ItemId.card(bikes))).contains(LEADER);
        }

        private Command lock(String value) {
            return set(ItemId.lane(lane), Field.LOCKED, value);
        }
    }

    @Nested
    @DisplayName("votes")
    class Votes {

        @Test
        void theCountStaysOnTheCardsAndOrdersThem() {
            board.does(LEADER, new Command.Count(Map.of(trams, 7, cargo, 2, bikes, 0, UUID.randomUUID(), 4)));
            assertThat(board.item(trams).dots()).contains(7);
            board.does(AINO, new Command.SortByDots(lane));
            assertThat(board.titles(lane)).containsExactly("Trams", "Cargo bikes", "Bikes");
        }

        @Test
        void nobodyGivesACardDotsByHand() {
            assertThat(board.isRefused(LEADER, set(ItemId.card(bikes), Field.DOTS, "9"))
                            .reason())
                    .isEqualTo(Reason.NOT_UNDERSTOOD);
            assertThat(board.isRefused(
                                    LEADER,
                                    set(
                                            ItemId.card(bikes),
                                            Field.AUTHOR,
                                            AINO.value().toString()))
                            .reason())
                    .isEqualTo(Reason.NOT_UNDERSTOOD);
            assertThat(board.isRefused(LEADER, set(ItemId.card(bikes), Field.PART_OF, trams.toString()))
                            .reason())
                    .isEqualTo(Reason.NOT_UNDERSTOOD);
        }
    }
}
