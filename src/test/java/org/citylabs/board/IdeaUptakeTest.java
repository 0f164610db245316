package org.citylabs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import java.util.UUID;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.idea.IdeaId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.provenance.Provenance;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a citizen's idea to a card, and seen from both ends. */
@CityLabsTest
class IdeaUptakeTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaUptake uptake;

    @Autowired
    Provenance provenance;

    private PersonId editor;
    private IdeaId idea;

    @BeforeEach
    void somebodyAndAnIdea() {
        editor = world.citizenOf(TAMPERE);
        idea = catalog.find(ideas.make(BIELEFELD, "Benches along the river"))
                .orElseThrow()
                .id();
    }

    @Test
    void theIdeaBecomesACardAndKnowsIt() {
        var board = boards.open(labs.open(editor, BIELEFELD, TAMPERE), editor);
        var lane = boards.lane(board, editor, "To do");
        assertThat(take(editor, board, lane, UUID.randomUUID())).isInstanceOf(Outcome.Done.class);
        var card = boards.state(board, editor).cards(lane).getFirst();
        assertThat(card.title()).isEqualTo("Benches along the river");
        assertThat(card.get(Field.ORIGIN)).isEqualTo(idea.subject().toString());
        var way = provenance.of(idea.subject());
        assertThat(way.stations()).hasSize(2).last().satisfies(it -> {
            assertThat(it.shown().title()).isEqualTo("Benches along the river");
            assertThat(it.shown().place()).isEqualTo("A board, A lab");
            assertThat(it.shown().path())
                    .contains(board.value().toString(), card.id().id().toString());
            assertThat(it.from()).containsExactly(0);
        });
        assertThat(way.steps())
                .extracting(it -> it.act())
                .containsExactly("idea.way.submitted", "idea.way.published", "board.way.brought");
        assertThat(provenance.of(Cards.subject(card.id().id())).stations())
                .extracting(it -> it.here())
                .containsExactly(false, true);
    }

    /** [B3] */
    @Test
    void takenTwiceByTheSameCommandItIsOneCard() {
        var board = boards.open(labs.open(editor, TAMPERE), editor);
        var lane = boards.lane(board, editor, "To do");
        var command = UUID.randomUUID();
        assertThat(take(editor, board, lane, command)).isEqualTo(take(editor, board, lane, command));
        assertThat(boards.titles(board, editor, lane)).hasSize(1);
    }

    @Test
    void onlyEditorsOfTheLabTakeIdeas() {
        var lab = labs.open(editor, BIELEFELD, TAMPERE);
        var board = boards.open(lab, editor);
        var lane = boards.lane(board, editor, "To do");
        var reader = world.citizenOf(BIELEFELD);
        labs.join(lab, reader, Part.READER);
        assertThat(reason(take(reader, board, lane, UUID.randomUUID()))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(take(world.moderatorOf(LINZ), board, lane, UUID.randomUUID())))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(boards.titles(board, editor, lane)).isEmpty();
    }

    @Test
    void whatHappensInAClosedLabIsNotToldOutside() {
        LabId closed = labs.openForMembers(editor, TAMPERE);
        var board = boards.open(closed, editor);
        take(editor, board, boards.lane(board, editor, "To do"), UUID.randomUUID());
        assertThat(provenance.of(idea.subject()).isLonger()).isFalse();
        assertThat(provenance.of(idea.subject()).steps())
                .extracting(it -> it.act())
                .doesNotContain("board.way.brought");
        assertThat(world.as(editor, () -> provenance.of(idea.subject()).stations()))
                .hasSize(2);
    }

    @Test
    void whatIsNotPublishedIsNotTaken() {
        var waiting = ideas.waiting(BIELEFELD, "Not for everybody yet");
        var author = ideas.authorOf(waiting);
        var board = boards.open(labs.open(author, BIELEFELD), author);
        var lane = boards.lane(board, author, "To do");
        idea = world.as(author, () -> catalog.find(waiting)).orElseThrow().id();
        assertThat(reason(take(author, board, lane, UUID.randomUUID()))).isEqualTo(Reason.GONE);
        idea = new IdeaId(UUID.randomUUID());
        assertThat(reason(take(author, board, lane, UUID.randomUUID()))).isEqualTo(Reason.GONE);
        assertThat(boards.titles(board, author, lane)).isEmpty();
    }

    private Outcome take(PersonId person, BoardId board, UUID lane, UUID command) {
        return world.as(person, () -> uptake.take(board, idea, lane, command)).join();
    }

    private static Reason reason(Outcome outcome) {
        return ((Outcome.NotDone) outcome).refusal().reason();
    }
}
