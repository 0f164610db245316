package org.citylabs.board.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.citylabs.board.state.TestBoard.AINO;
import static org.citylabs.board.state.TestBoard.BEN;
import static org.citylabs.board.state.TestBoard.move;
import static org.citylabs.board.state.TestBoard.set;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.state.Refusal.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The rules of boards that a single change can hold or break; their numbers are those of the design. */
class BoardRulesTest {

    private final TestBoard board = new TestBoard();

    @Test
    @DisplayName("[B1] a change that is not the next one is not taken")
    void oneSequence() {
        var lane = board.lane("To do");
        board.card(AINO, lane, "One");
        var first = board.log().getFirst();
        assertThatThrownBy(() -> board.state().apply(first)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    @DisplayName("[B4] two people at one card")
    class TwoPeople {

        private final UUID lane = board.lane("To do");
        private final UUID card = board.card(AINO, lane, "Bikes");

        @Test
        void bothWinWithDifferentFields() {
            var seen = board.state().revision();
            board.does(AINO, seen, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            var second = board.does(BEN, seen, set(ItemId.card(card), Field.DUE, "2027-01-31"));
            assertThat(board.item(card).title()).isEqualTo("Cargo bikes");
            assertThat(board.item(card).get(Field.DUE)).isEqualTo("2027-01-31");
            assertThat(second.edits()).allMatch(edit -> edit.over() == null);
        }

        @Test
        void theLaterOneWinsTheSameFieldAndNamesWhoLost() {
            var seen = board.state().revision();
            board.does(AINO, seen, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            var second = board.does(BEN, seen, set(ItemId.card(card), Field.TITLE, "Bikes for all"));
            assertThat(board.item(card).title()).isEqualTo("Bikes for all");
            assertThat(second.edits().getFirst().over()).isEqualTo(AINO);
        }

        @Test
        void nobodyLosesToWhoHadSeenTheirs() {
            board.does(AINO, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            var second = board.does(BEN, set(ItemId.card(card), Field.TITLE, "Bikes for all"));
            assertThat(second.edits().getFirst().over()).isNull();
        }

        @Test
        void bothLabelsStay() {
            var street = label("Street");
            var winter = label("Winter");
            var seen = board.state().revision();
            board.does(AINO, seen, set(ItemId.card(card), Field.label(street), Field.YES));
            board.does(BEN, seen, set(ItemId.card(card), Field.label(winter), Field.YES));
            assertThat(board.item(card).labels()).containsExactlyInAnyOrder(street, winter);
        }
    }

    @Nested
    @DisplayName("[B5] order")
    class Order {

        private final UUID lane = board.lane("To do");
        private final UUID other = board.lane("Done");

        @Test
        void movingOneCardChangesOneCard() {
            var one = board.card(AINO, lane, "One");
            board.card(AINO, lane, "Two");
            var three = board.card(AINO, lane, "Three");
            var change = board.does(BEN, new Command.MoveCard(three, lane, one, null));
            assertThat(board.titles(lane)).containsExactly("One", "Three", "Two");
            assertThat(change.items()).containsExactly(ItemId.card(three));
        }

        @Test
        void aCardComesBeforeTheOneItWasPutBefore() {
            board.card(AINO, lane, "One");
            var two = board.card(AINO, lane, "Two");
            var three = board.card(AINO, other, "Three");
            board.does(BEN, new Command.MoveCard(three, lane, null, two));
            assertThat(board.titles(lane)).containsExactly("One", "Three", "Two");
        }

        @Test
        void itComesToTheEndIfItsNeighboursAreGone() {
            board.card(AINO, lane, "One");
            var two = board.card(AINO, lane, "Two");
            board.does(BEN, new Command.MoveCard(two, other, UUID.randomUUID(), UUID.randomUUID()));
            assertThat(board.titles(other)).containsExactly("Two");
        }

        @Test
        void aLaneIsRankedAnewBeforeItsRanksGrowTooLong() {
            var a = board.card(AINO, lane, "A");
            var b = board.card(AINO, lane, "B");
            var renumbered = 0;
            for (int i = 0; i < 300; i++) {
                // the two take turns in going right behind the first, where there is ever less room
                var first = board.state().cards(lane).getFirst().id().id();
                var moved = first.equals(a) ? b : a;
                var change = board.does(BEN, new Command.MoveCard(moved, lane, null, first));
                renumbered += change.items().size() > 1 ? 1 : 0;
                assertThat(board.item(moved).rank().digits()).hasSizeLessThanOrEqualTo(64);
            }
            assertThat(renumbered).isPositive();
            assertThat(board.titles(lane)).containsExactlyInAnyOrder("A", "B");
        }

        @Test
        void nothingGoesIntoALaneThatIsGone() {
            var card = board.card(AINO, lane, "One");
            board.does(BEN, set(ItemId.lane(other), Field.ARCHIVED, Field.YES));
            assertThat(board.isRefused(AINO, move(card, other))).isEqualTo(new Refusal(Reason.LANE_GONE, BEN, null));
            assertThat(board.isRefused(AINO, move(card, UUID.randomUUID())).reason())
                    .isEqualTo(Reason.LANE_GONE);
            assertThat(board.isRefused(AINO, new Command.AddCard(UUID.randomUUID(), other, "Two", "en"))
                            .reason())
                    .isEqualTo(Reason.LANE_GONE);
        }

        @Test
        void lanesGoWhereTheyArePut() {
            var third = board.lane("Third");
            board.does(BEN, new Command.MoveLane(third, null));
            board.does(BEN, new Command.MoveLane(lane, other));
            assertThat(board.state().lanes()).extracting(Item::title).containsExactly("Third", "Done", "To do");
        }
    }

    @Nested
    @DisplayName("[B6] deleting wins")
    class Deleting {

        private final UUID lane = board.lane("To do");
        private final UUID card = board.card(AINO, lane, "Bikes");

        @Test
        void overEditing() {
            board.does(BEN, set(ItemId.card(card), Field.DELETED, Field.YES));
            assertThat(board.isRefused(AINO, set(ItemId.card(card), Field.TITLE, "Cargo bikes")))
                    .isEqualTo(new Refusal(Reason.GONE, BEN, null));
            assertThat(board.isRefused(AINO, move(card, lane)).reason()).isEqualTo(Reason.GONE);
            assertThat(board.titles(lane)).isEmpty();
        }

        @Test
        void andWhatComesBackIsWhole() {
            board.does(AINO, new Command.Describe(card, "For everybody"));
            board.does(BEN, set(ItemId.card(card), Field.DELETED, Field.YES));
            var change = board.does(AINO, set(ItemId.card(card), Field.DELETED, null));
            assertThat(change.kind()).isEqualTo(Change.Kind.BRING_BACK);
            assertThat(board.titles(lane)).containsExactly("Bikes");
            assertThat(board.item(card).get(Field.DESCRIPTION)).isEqualTo("For everybody");
        }

        @Test
        void nothingComesBackIntoALaneThatIsGone() {
            board.does(BEN, set(ItemId.card(card), Field.DELETED, Field.YES));
            board.does(BEN, set(ItemId.lane(lane), Field.ARCHIVED, Field.YES));
            assertThat(board.isRefused(AINO, set(ItemId.card(card), Field.DELETED, null))
                            .reason())
                    .isEqualTo(Reason.LANE_GONE);
        }
    }

    @Nested
    @DisplayName("[B7] undoing")
    class Undoing {

        private final UUID lane = board.lane("To do");
        private final UUID done = board.lane("Done");
        private final UUID card = board.card(AINO, lane, "Bikes");

        @Test
        void takesBackOnesOwnChangesOneAfterAnother() {
            board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            board.does(BEN, move(card, done));
            board.does(BEN, new Command.Undo(null));
            assertThat(board.titles(lane)).containsExactly("Cargo bikes");
            board.does(BEN, new Command.Undo(null));
            assertThat(board.titles(lane)).containsExactly("Bikes");
            assertThat(board.isRefused(BEN, new Command.Undo(null)).reason()).isEqualTo(Reason.NOTHING_TO_UNDO);
        }

        @Test
        void neverAnotherPersons() {
            board.does(AINO, move(card, done));
            assertThat(board.isRefused(BEN, new Command.Undo(null)).reason()).isEqualTo(Reason.NOTHING_TO_UNDO);
        }

        @Test
        void stopsWhereSomebodyElseHasWrittenAndSaysWho() {
            var mine = board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            board.does(AINO, set(ItemId.card(card), Field.TITLE, "Bikes for all"));
            assertThat(board.isRefused(BEN, new Command.Undo(null)))
                    .isEqualTo(new Refusal(Reason.CHANGED_SINCE, AINO, mine.revision()));
            assertThat(board.item(card).title()).isEqualTo("Bikes for all");
        }

        @Test
        void goesOnBelowWhatCannotBeTakenBack() {
            board.does(BEN, move(card, done));
            var mine = board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            board.does(AINO, set(ItemId.card(card), Field.TITLE, "Bikes for all"));
            board.does(BEN, new Command.Undo(mine.revision()));
            assertThat(board.titles(lane)).containsExactly("Bikes for all");
        }

        @Test
        void isTakenBackByDoingAgain() {
            board.does(BEN, move(card, done));
            board.does(BEN, new Command.Undo(null));
            board.does(BEN, new Command.Redo(null));
            assertThat(board.titles(done)).containsExactly("Bikes");
            board.does(BEN, new Command.Undo(null));
            assertThat(board.titles(lane)).containsExactly("Bikes");
        }

        @Test
        void isForgottenByAChangeOfOnesOwn() {
            board.does(BEN, move(card, done));
            board.does(BEN, new Command.Undo(null));
            board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            assertThat(board.isRefused(BEN, new Command.Redo(null)).reason()).isEqualTo(Reason.NOTHING_TO_REDO);
        }

        @Test
        void removesWhatOneAddedOnlyWhileNobodyElseTouchedIt() {
            var mine = board.card(BEN, lane, "Trams");
            board.does(BEN, new Command.Undo(null));
            assertThat(board.titles(lane)).containsExactly("Bikes");
            board.does(BEN, new Command.Redo(null));
            board.does(AINO, set(ItemId.card(mine), Field.TITLE, "Night trams"));
            assertThat(board.isRefused(BEN, new Command.Undo(null)).who()).isEqualTo(AINO);
            assertThat(board.titles(lane)).containsExactly("Bikes", "Night trams");
        }

        @Test
        void keepsALaneThatHasCards() {
            var mine = UUID.randomUUID();
            board.does(BEN, new Command.AddLane(mine, "Mine", "en"));
            board.card(AINO, mine, "Hers");
            assertThat(board.isRefused(BEN, new Command.Undo(null)).reason()).isEqualTo(Reason.LANE_HAS_CARDS);
        }

        @Test
        void putsNothingBackIntoALaneThatIsGone() {
            board.does(BEN, move(card, done));
            board.does(AINO, set(ItemId.lane(lane), Field.ARCHIVED, Field.YES));
            assertThat(board.isRefused(BEN, new Command.Undo(null)).reason()).isEqualTo(Reason.LANE_GONE);
        }

        @Test
        void reachesFiftyChangesBack() {
            for (int i = 0; i < 60; i++) {
                board.does(BEN, set(ItemId.card(card), Field.TITLE, "Bikes " + i));
            }
            for (int i = 0; i < Limits.UNDO; i++) {
                board.does(BEN, new Command.Undo(null));
            }
            assertThat(board.item(card).title()).isEqualTo("Bikes 9");
            assertThat(board.isRefused(BEN, new Command.Undo(null)).reason()).isEqualTo(Reason.NOTHING_TO_UNDO);
        }
    }

    @Nested
    @DisplayName("[B9] restoring")
    class Restoring {

        private final UUID lane = board.lane("To do");
        private final UUID card = board.card(AINO, lane, "Bikes");

        @Test
        void makesANewChange() {
            var then = board.state().revision();
            board.card(BEN, lane, "Trams");
            board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            var restored = board.does(AINO, new Command.Restore(then, null));
            assertThat(restored.revision()).isEqualTo(then + 3);
            assertThat(board.titles(lane)).containsExactly("Bikes");
            assertThat(board.log()).hasSize((int) then + 3);
        }

        @Test
        void ofOneCardLeavesTheOthers() {
            var then = board.state().revision();
            board.card(BEN, lane, "Trams");
            board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            board.does(AINO, new Command.Restore(then, card));
            assertThat(board.titles(lane)).containsExactly("Bikes", "Trams");
        }

        @Test
        void isNotUndoneButRestored() {
            var then = board.state().revision();
            board.does(BEN, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
            var later = board.state().revision();
            board.does(AINO, new Command.Restore(then, null));
            assertThat(board.isRefused(BEN, new Command.Undo(null)).who()).isEqualTo(AINO);
            board.does(AINO, new Command.Restore(later, null));
            assertThat(board.titles(lane)).containsExactly("Cargo bikes");
        }

        @Test
        void needsAMomentThatWas() {
            assertThat(board.isRefused(AINO, new Command.Restore(99, null)).reason())
                    .isEqualTo(Reason.NO_SUCH_REVISION);
        }
    }

    @Nested
    @DisplayName("[B13] what is wrong is refused, and says why")
    class Wrong {

        private final UUID lane = board.lane("To do");
        private final UUID card = board.card(AINO, lane, "Bikes");

        @Test
        void texts() {
            assertRefused(Reason.BAD_TEXT, set(ItemId.card(card), Field.TITLE, "  "));
            assertRefused(Reason.BAD_TEXT, set(ItemId.card(card), Field.TITLE, "x".repeat(201)));
            assertRefused(Reason.BAD_TEXT, set(ItemId.card(card), Field.TITLE, "a\u0000b"));
            assertRefused(Reason.BAD_TEXT, new Command.Describe(card, "x".repeat(20_001)));
            assertRefused(Reason.BAD_TEXT, new Command.AddLane(UUID.randomUUID(), "", "en"));
            board.does(AINO, set(ItemId.card(card), Field.TITLE, "x".repeat(200)));
            board.does(AINO, new Command.Describe(card, "x".repeat(20_000)));
        }

        @Test
        void datesLinksAndPeople() {
            assertRefused(Reason.BAD_DATE, set(ItemId.card(card), Field.DUE, "tomorrow"));
            assertRefused(
                    Reason.BAD_LINK, set(ItemId.card(card), Field.link(UUID.randomUUID()), "javascript:alert(1)"));
            assertRefused(Reason.NOT_A_MEMBER, set(ItemId.card(card), Field.assignee(UUID.randomUUID()), Field.YES));
        }

        @Test
        void whatNobodyCanMean() {
            assertRefused(Reason.NOT_UNDERSTOOD, set(ItemId.card(card), Field.PLACE, lane + "/A"));
            assertRefused(Reason.NOT_UNDERSTOOD, set(ItemId.card(card), Field.ORIGIN, "idea:1"));
            assertRefused(Reason.NOT_UNDERSTOOD, set(ItemId.card(card), "label:' or 1=1", Field.YES));
            assertRefused(Reason.NOT_UNDERSTOOD, new Command.SetFields("nonsense", Map.of(Field.TITLE, "x")));
            assertRefused(
                    Reason.NOT_UNDERSTOOD,
                    new Command.SetFields(ItemId.card(card).toString(), Map.of()));
            assertRefused(Reason.NOT_UNDERSTOOD, new Command.AddCard(card, lane, "Again", "en"));
            assertRefused(Reason.NOT_UNDERSTOOD, new Command.AddCard(lane, lane, "As a lane", "en"));
            assertRefused(Reason.NOT_UNDERSTOOD, new Command.AddCard(new UUID(1, 1), lane, "No id", "en"));
            assertRefused(Reason.NOT_UNDERSTOOD, new Command.AddCard(UUID.randomUUID(), lane, "x", "not a language"));
        }

        @Test
        void oneOfSeveralFieldsRefusesAll() {
            var values = new HashMap<String, String>();
            values.put(Field.TITLE, "Cargo bikes");
            values.put(Field.DUE, "never");
            assertRefused(
                    Reason.BAD_DATE, new Command.SetFields(ItemId.card(card).toString(), values));
            assertThat(board.item(card).title()).isEqualTo("Bikes");
        }

        @Test
        void moreThanABoardHolds() {
            for (int i = 1; i < Limits.LANES; i++) {
                board.lane("Lane " + i);
            }
            assertThat(board.isRefused(AINO, new Command.AddLane(UUID.randomUUID(), "One more", "en")))
                    .isEqualTo(new Refusal(Reason.TOO_MANY_LANES, null, 50L));
            for (int i = 0; i < Limits.LABELS; i++) {
                label("Label " + i);
            }
            assertThat(board.isRefused(AINO, new Command.AddLabel(UUID.randomUUID(), "One more", "red"))
                            .reason())
                    .isEqualTo(Reason.TOO_MANY_LABELS);
        }

        private void assertRefused(Reason reason, Command command) {
            assertThat(board.isRefused(AINO, command).reason()).isEqualTo(reason);
        }
    }

    @Test
    void aTranslationKnowsWhenItIsOlderThanItsOriginal() {
        var card = board.card(AINO, board.lane("To do"), "Bikes");
        board.does(BEN, set(ItemId.card(card), Field.translation("fi"), "Pyörät"));
        assertThat(board.item(card).translations().get("fi")).isEqualTo(new Item.Translation("Pyörät", BEN, false));
        board.does(AINO, set(ItemId.card(card), Field.TITLE, "Cargo bikes"));
        assertThat(board.item(card).translations().get("fi").outdated()).isTrue();
    }

    private UUID label(String title) {
        var id = UUID.randomUUID();
        board.does(AINO, new Command.AddLabel(id, title, "green"));
        return id;
    }
}
