package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.Visibility;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.uikit.PagePreview;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A board as text, before and without the application. */
@CityLabsTest
class BoardPreviewsTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&lt;";

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardPreviews previews;

    private PersonId aino;
    private BoardId board;
    private UUID todo;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        board = boards.open(labs.named(HOSTILE, aino, Visibility.PUBLIC, BIELEFELD, TAMPERE), aino);
        todo = boards.lane(board, aino, "To do");
    }

    @Test
    void itsLanesAreHeadingsAndItsCardsListsInTheirLanguages() {
        boards.card(board, aino, todo, "Night trams");
        boards.does(board, aino, new Command.AddCard(UUID.randomUUID(), todo, "Yöraitiovaunut", "fi"));
        edit(ItemId.card(boards.card(board, aino, todo, "Put away")), Field.ARCHIVED);
        var preview = preview().orElseThrow();
        assertThat(preview.title()).isEqualTo("A board");
        assertThat(preview.language()).isEqualTo("en");
        var body = body(preview);
        assertThat(body.select("h2").eachText()).containsExactly("To do", "Doing", "Done");
        assertThat(body.select("h2 + ul > li").eachText()).containsExactly("Night trams", "Yöraitiovaunut");
        assertThat(body.select("h2 + ul > li").eachAttr("lang")).containsExactly("en", "fi");
    }

    @Test
    void itsLabIsNamedInTheLanguageOfWhoeverReads() {
        assertThat(preview().orElseThrow().description()).isEqualTo("Ein Board des Labs „" + HOSTILE + "“");
        var lab = body(preview().orElseThrow()).select("p > a[lang=de]");
        assertThat(lab.text()).isEqualTo("Ein Board des Labs „" + HOSTILE + "“");
        assertThat(lab.attr("href")).startsWith("/labs/");
    }

    @Test
    void whatPeopleWriteIsNoMarkup() {
        boards.does(board, aino, new Command.AddLane(UUID.randomUUID(), HOSTILE, "en"));
        boards.card(board, aino, todo, HOSTILE);
        var body = body(preview().orElseThrow());
        assertThat(body.select("img")).isEmpty();
        assertThat(body.select("li").text()).isEqualTo(HOSTILE);
        assertThat(body.select("h2").eachText()).contains(HOSTILE);
    }

    @Test
    void ofManyCardsItShowsTheFirstTwoHundred() {
        IntStream.range(0, 150).forEach(i -> boards.card(board, aino, todo, "To do " + i));
        var doing = boards.lane(board, aino, "Doing");
        IntStream.range(0, 60).forEach(i -> boards.card(board, aino, doing, "Doing " + i));
        boards.card(board, aino, boards.lane(board, aino, "Done"), "Done");
        var body = body(preview().orElseThrow());
        assertThat(body.select("li"))
                .hasSize(200)
                .last()
                .extracting(it -> it.text())
                .isEqualTo("Doing 49");
        assertThat(body.select("h2")).hasSize(3);
    }

    @Test
    void aBoardForMembersHasNoneNotEvenForThem() {
        board = boards.open(labs.openForMembers(aino, BIELEFELD), aino);
        assertThat(preview()).isEmpty();
        assertThat(world.as(aino, this::preview)).isEmpty();
    }

    @Test
    void otherAddressesAreLeftAlone() {
        for (var path :
                new String[] {"boards/" + UUID.randomUUID(), "boards/x", "boards", "boards/" + board.value() + "/x"}) {
            assertThat(previews.of(path, Map.of(), Locale.ENGLISH)).as(path).isEmpty();
        }
    }

    private Optional<PagePreview> preview() {
        return previews.of("boards/" + board.value(), Map.of(), Locale.GERMAN);
    }

    private static Document body(PagePreview preview) {
        return Jsoup.parse(preview.body());
    }

    private void edit(ItemId item, String field) {
        boards.does(board, aino, new Command.SetFields(item.toString(), Map.of(field, Field.YES)));
    }
}
