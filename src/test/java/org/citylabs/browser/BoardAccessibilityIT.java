package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardVisits;
import org.citylabs.board.Cards;
import org.citylabs.board.state.Colour;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.Discussions;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.citylabs.uikit.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is opened on a board has no violation that axe can find; where it opens by itself is {@link AccessibilityIT}'s. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardAccessibilityIT {

    private static final String CARD = "Night trams";

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardVisits visits;

    @Autowired
    Discussions discussions;

    @Autowired
    Messages messages;

    private PersonId aino;
    private LabId lab;
    private BoardId board;
    private UUID card;
    private Page page;
    private Locale locale;
    private SoftAssertions all;

    @BeforeAll
    void fillABoard() {
        ideas.make(BIELEFELD, "Something to bring in");
        aino = world.citizenOf(TAMPERE);
        lab = labs.open(aino, BIELEFELD, TAMPERE);
        board = boards.open(lab, aino);
        boards.open(lab, aino);
        var todo = boards.lane(board, aino, "To do");
        edit(ItemId.lane(todo), Field.COLOUR, "teal");
        card = boards.card(board, aino, todo, CARD);
        writeOn(ItemId.card(card));
        edit(ItemId.card(boards.card(board, aino, todo, "Cargo bikes")), Field.DELETED, Field.YES);
        edit(ItemId.card(boards.card(board, aino, todo, "Charging points")), Field.ARCHIVED, Field.YES);
        boards.card(board, aino, todo, "Park and ride");
        world.does(aino, () -> discussions.comment(Cards.subject(card), CommentId.next(), "What does it **cost**?"));
    }

    private void writeOn(ItemId full) {
        edit(full, Field.translation("de"), "Nachtbahnen");
        edit(full, Field.TITLE, "Trams at night");
        edit(full, Field.TITLE, CARD);
        edit(full, Field.translation("fi"), "Yöraitiovaunut");
        boards.describe(aino, full.id(), "As in [Tampere](https://example.org):\n\n- on **Fridays**\n- `N1`");
        edit(full, Field.DUE, "2027-01-31");
        edit(full, Field.assignee(aino.value()), Field.YES);
        for (var colour : Colour.values()) {
            var label = UUID.randomUUID();
            boards.does(board, aino, new Command.AddLabel(label, colour.key(), colour.key()));
            edit(full, Field.label(label), Field.YES);
        }
        var done = UUID.randomUUID();
        edit(full, Field.check(done), "Ask the drivers");
        edit(full, Field.done(done), Field.YES);
        edit(full, Field.check(UUID.randomUUID()), "Ask the night owls");
        var link = UUID.randomUUID();
        edit(full, Field.link(link), "https://example.org");
        edit(full, Field.linkName(link), "Figures");
    }

    private void edit(ItemId item, String field, String value) {
        boards.does(board, aino, new Command.SetFields(item.toString(), Map.of(field, value)));
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Language.GERMAN, ColorScheme.LIGHT, Site.DESKTOP),
                Arguments.of(Language.FINNISH, ColorScheme.DARK, Site.PHONE));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whateverIsOpened(Language language, ColorScheme scheme, int width) {
        locale = language.locale();
        all = new SoftAssertions();
        page = site.window(width, language.tag(), scheme);
        site.enter(page, whoWasHereBefore(language));
        page.navigate("/boards/" + board.value());
        assertThat(page.locator(".save-state")).hasText(words("board.saved"));
        look("since you were here");
        ofTheCard();
        ofTheBoard();
        ofItsHistory();
        ofItsFiles();
        inOtherViews();
        all.assertAll();
    }

    private PersonId whoWasHereBefore(Language language) {
        var facilitator = world.person(BIELEFELD, language, Role.CITIZEN);
        labs.join(lab, facilitator, Part.FACILITATOR);
        edit(ItemId.card(card), Field.assignee(facilitator.value()), Field.YES);
        world.as(facilitator, () -> visits.begin(board)).orElseThrow().sees().accept(1);
        return facilitator;
    }

    private void ofTheCard() {
        openCardMenu();
        look("menu of a card");
        page.keyboard().press("Escape");
        fromCard("board.card.open");
        assertThat(page.locator(".comments").getByText("What does it")).isVisible();
        lookAtDialog("card");
        fromCard("board.card.move-to");
        lookAtDialog("move to");
        fromCard("board.send");
        lookAtDialog("send to another board");
        fromCard("board.card.history");
        assertThat(page.locator(".history-steps li").first()).isVisible();
        lookAtDialog("history of a card");
    }

    private void ofTheBoard() {
        page.locator(".lane-menu").first().click();
        lookAtDialog("lane");
        for (var entry : new String[] {
            "board.bring-idea",
            "board.untranslated",
            "board.card.labels",
            "board.put-away",
            "board.rename",
            "board.keyboard"
        }) {
            fromBoard(entry);
            lookAtDialog(entry);
        }
        press(AriaRole.BUTTON, "board.undo");
        assertThat(page.locator(".board-alert")).hasText(words("board.refused.NOTHING_TO_UNDO"));
        look("refused");
    }

    private void ofItsHistory() {
        fromBoard("board.history");
        assertThat(page.locator(".history-steps li").first()).isVisible();
        look("history");
        page.locator(".history-steps li").nth(1).locator("vaadin-button").click();
        assertThat(page.locator(".past-lanes")).isVisible();
        lookAtDialog("past moment");
    }

    private void ofItsFiles() {
        openAllTools();
        press(AriaRole.BUTTON, "board.export");
        assertThat(page.locator(".export-ways")).isVisible();
        look("export");
        page.keyboard().press("Escape");
        fromBoard("board.import");
        look("import");
        choose("board.json", "{\"format\":\"citylabs-board\",\n\"version\":1,\n\"lanes\":5}");
        assertThat(page.locator(".import-news")).containsText(words("board.import.broken-json", 3));
        look("import refused");
        choose("cards.csv", "title,lane,due,colour\nBus lanes,Doing,2027-01-01,red\nTrams,Doing,soon,red\n");
        assertThat(page.locator(".import-news")).containsText(words("board.import.comes", 2, 1, 0));
        page.getByLabel(words("board.import.new")).check();
        lookAtDialog("import read");
    }

    /** On a phone, some of them stand behind a button. */
    private void openAllTools() {
        var more = page.locator(".more-tools");
        if (more.isVisible()) {
            more.click();
            look("all tools");
        }
    }

    private void inOtherViews() {
        press(AriaRole.BUTTON, "board.filter.toggle");
        assertThat(page.getByRole(AriaRole.SEARCH, named("board.filter"))).isVisible();
        look("filter");
        Site.choose(page, words("board.view"), words("board.view.table"));
        assertThat(page.getByRole(AriaRole.REGION, named("board.table"))).isVisible();
        look("table");
    }

    private void look(String at) {
        all.assertThat(Axe.violations(page)).as(at).isEmpty();
    }

    private void lookAtDialog(String at) {
        assertThat(dialog().getByRole(AriaRole.BUTTON).last()).isVisible();
        look(at);
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private void fromCard(String entry) {
        openCardMenu();
        press(AriaRole.MENUITEM, entry);
    }

    private void openCardMenu() {
        page.locator("[data-card='" + card + "'] .card-menu").click();
    }

    private void fromBoard(String entry) {
        press(AriaRole.MENUITEM, "board.menu");
        press(AriaRole.MENUITEM, entry);
    }

    private void choose(String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8)));
    }

    private void press(AriaRole role, String key) {
        page.getByRole(role, named(key)).click();
    }

    private Page.GetByRoleOptions named(String key) {
        return new Page.GetByRoleOptions().setName(words(key)).setExact(true);
    }

    private String words(String key, Object... values) {
        return messages.getTranslation(key, locale, values);
    }
}
