package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.Discussions;
import org.citylabs.discussion.NewComment;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@CityLabsTest
class BoardVisitsTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardVisits visits;

    @Autowired
    BoardVisitRows rows;

    @Autowired
    BoardErasure erasure;

    @Autowired
    Discussions discussions;

    @Autowired
    PersonDirectory people;

    private PersonId aino;
    private PersonId ben;
    private BoardId board;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        var lab = labs.open(aino, BIELEFELD, TAMPERE);
        labs.join(lab, ben, Part.READER);
        board = boards.open(lab, aino);
    }

    @Test
    void tellsWhatOthersHaveDoneSinceTheLastVisit() {
        assertThat(visit(ben).away()).as("of a first visit").isNull();
        visit(ben).sees().accept(1);
        assertThat(visit(ben).away()).as("if nothing happened").isNull();
        add("One");
        add("Two");
        assertThat(visit(ben).away().changes()).extracting(Change::revision).containsExactly(3L, 2L);
        visit(aino).sees().accept(1);
        assertThat(visit(aino).away()).as("of one's own doing").isNull();
        visit(ben).sees().accept(3);
        assertThat(visit(ben).away()).isNull();
    }

    @Test
    void tellsWhatOthersHaveSaidOnCardsSinceTheLastVisit() {
        var card = boards.card(board, aino, boards.lane(board, aino, "To do"), "A card");
        say(card, "Before the visit");
        visit(ben).sees().accept(boards.state(board, ben).revision());
        assertThat(visit(ben).away()).isNull();
        var name = people.profiles(List.of(ben)).get(ben).publicName();
        say(card, "Just so");
        say(card, "Your turn, @" + name);
        assertThat(visit(ben).away().changes()).isEmpty();
        assertThat(visit(ben).away().comments())
                .extracting(NewComment::subject, NewComment::by, NewComment::mentionsMe)
                .containsExactly(tuple(Cards.subject(card), aino, true), tuple(Cards.subject(card), aino, false));
        assertThat(visit(ben).away().isMore()).isFalse();
        visit(aino).sees().accept(1);
        say(card, "And once more");
        assertThat(visit(aino).away()).as("of one's own words").isNull();
    }

    private void say(UUID card, String words) {
        world.does(aino, () -> discussions.comment(Cards.subject(card), CommentId.next(), words));
    }

    @Test
    void whatWasSeenIsKeptAndNeverGoesBack() {
        visit(ben).sees().accept(5);
        visit(ben).sees().accept(4);
        visits.keep();
        assertThat(kept(ben)).contains(5L);
        visit(ben).sees().accept(3);
        visits.keep();
        assertThat(kept(ben)).contains(5L);
        erasure.forget(ben);
        assertThat(kept(ben)).isEmpty();
    }

    @Test
    void ofStrangersNothingIsKept() {
        var stranger = world.citizenOf(LINZ);
        assertThat(world.as(stranger, () -> visits.begin(board))).isEmpty();
        assertThat(visits.begin(board)).as("a visitor").isEmpty();
        var hidden = boards.open(labs.openForMembers(aino, BIELEFELD, TAMPERE), aino);
        assertThatThrownBy(() -> world.as(stranger, () -> visits.begin(hidden)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private BoardVisit visit(PersonId person) {
        return world.as(person, () -> visits.begin(board)).orElseThrow();
    }

    private Optional<Long> kept(PersonId person) {
        return rows.find(new BoardVisitRows.Visitor(person, board)).map(BoardVisitRows.Seen::revision);
    }

    private void add(String title) {
        boards.does(board, aino, new Command.AddLane(UUID.randomUUID(), title, "en"));
    }
}
