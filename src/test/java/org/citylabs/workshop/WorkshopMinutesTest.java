package org.citylabs.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.OpenWorkshop.collect;
import static org.citylabs.testing.OpenWorkshop.vote;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.citylabs.board.BoardId;
import org.citylabs.board.IdeaUptake;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.print.MarkdownPdf;
import org.citylabs.provenance.Provenance;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What came of a workshop, in words, and who hears of it. */
@CityLabsTest
class WorkshopMinutesTest {

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    WorkshopFloor floor;

    @Autowired
    WorkshopLead lead;

    @Autowired
    WorkshopMinutes minutes;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    @Autowired
    IdeaUptake uptake;

    @Autowired
    Provenance provenance;

    private PersonId facilitator;
    private BoardId board;
    private UUID lane;
    private WorkshopId workshop;

    @BeforeEach
    void aWorkshop() {
        facilitator = world.citizenOf(BIELEFELD);
        board = boards.open(labs.openForMembers(facilitator, BIELEFELD, TAMPERE), facilitator);
        lane = boards.lane(board, facilitator, "To do");
        workshop = workshops.open(board, facilitator);
    }

    @Test
    void theySayWhatWasWrittenGroupedVotedAndDecided() throws Exception {
        var aino = workshops.guest(workshop, facilitator, "Aino Secretname", TAMPERE, true);
        var writing = workshops.run(workshop, facilitator, collect(lane));
        workshops.write(workshop, aino, writing, "Pyöräkaistat *talvella*");
        workshops.write(workshop, aino, writing, "Auratut reitit");
        world.does(facilitator, () -> workshops.write(workshop, null, writing, "Night buses"));
        world.as(facilitator, () -> lead.reveal(workshop, writing, null)).join();
        var lanes = card("Pyöräkaistat *talvella*");
        boards.does(board, facilitator, new Command.Group(lanes, List.of(card("Auratut reitit"))));
        boards.does(
                board,
                facilitator,
                new Command.SetFields("card:" + lanes, Map.of("title@en", "Bicycle lanes in winter")));
        var voting = workshops.run(workshop, facilitator, vote(lane, 3));
        floor.vote(workshop, aino, voting, lanes, 3);
        world.as(facilitator, () -> lead.closeVote(workshop, voting)).join();
        var done = boards.lane(board, facilitator, "Done");
        boards.does(board, facilitator, new Command.MoveCard(lanes, done, null, null));
        world.does(facilitator, () -> assertThat(lead.end(workshop)).isTrue());

        var begun = world.as(facilitator, () -> minutes.begin(workshop, done, lane, Language.ENGLISH));
        assertThat(begun.join()).isTrue();
        var text = world.as(facilitator, () -> minutes.text(workshop, Locale.ENGLISH));
        assertThat(text)
                .startsWith("# Minutes: A board\n")
                .contains("Guests: Tampere 1")
                .contains(
                        "## Decided\n\n- Pyöräkaistat \\*talvella\\* (Bicycle lanes in winter)\n    - Auratut reitit\n")
                .contains("## Open\n\n- Night buses\n")
                .contains("One person voted, with 3 dots each.")
                .contains("1. Pyöräkaistat \\*talvella\\* (Bicycle lanes in winter) — 3 dots")
                .doesNotContain("Secretname");
        assertThat(world.as(facilitator, () -> minutes.begin(workshop, null, null, Language.GERMAN))
                        .join())
                .isFalse();

        var pdf = new ByteArrayOutputStream();
        MarkdownPdf.write(text, "Minutes", "en", pdf);
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Minutes: A board",
                            "– Pyöräkaistat *talvella* (Bicycle lanes in winter)",
                            "– Auratut reitit");
        }
    }

    @Test
    void anIdeaHearsThatItWasWorkedOn() {
        var number = ideas.make(BIELEFELD, "Benches along the river");
        var idea = catalog.find(number).orElseThrow().id();
        var untouched = catalog.find(ideas.make(BIELEFELD, "Something else")).orElseThrow();
        world.as(facilitator, () -> uptake.take(board, untouched.id(), lane, UUID.randomUUID()))
                .join();
        var step = workshops.run(workshop, facilitator, collect(lane));
        world.as(facilitator, () -> uptake.take(board, idea, lane, UUID.randomUUID()))
                .join();
        world.as(facilitator, () -> lead.reveal(workshop, step, null)).join();
        world.does(facilitator, () -> assertThat(lead.end(workshop)).isTrue());

        assertThat(catalog.find(number).orElseThrow().workedOn()).hasSize(1);
        assertThat(catalog.find(untouched.number()).orElseThrow().workedOn()).isEmpty();
        assertThat(world.as(facilitator, () -> provenance.of(idea.subject())).stations())
                .extracting(it -> it.shown().path())
                .contains("/boards/" + board.value() + "/workshop");
        assertThat(provenance.of(idea.subject()).isLonger()).isFalse();
    }

    private UUID card(String title) {
        return boards.state(board, facilitator).cards(lane).stream()
                .filter(it -> it.title().equals(title))
                .map(Item::id)
                .map(it -> it.id())
                .findFirst()
                .orElseThrow();
    }
}
