package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Boards leave and come as files, and cards go from board to board, in a real browser. */
@BrowserTest
class BoardInOutIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    private PersonId ben;
    private LabId lab;
    private BoardId board;

    @BeforeEach
    void openBoard() {
        ben = world.citizenOf(BIELEFELD);
        lab = labs.open(ben, BIELEFELD, TAMPERE);
        board = boards.open(lab, ben);
        boards.card(board, ben, boards.lane(board, ben, "To do"), "Night trams");
    }

    @Test
    void aVisitorTakesABoardAway() throws IOException {
        var page = site.window();
        page.navigate("/boards/" + board.value());
        Assertions.assertThat(start(page, "Complete, as JSON")).contains("citylabs-board", "Night trams");
        Assertions.assertThat(start(page, "Complete with history, as JSON")).contains("\"changes\"");
        Assertions.assertThat(start(page, "The cards as a table (CSV)")).contains("To do,Night trams,en");
        Assertions.assertThat(start(page, "To read and print (PDF)")).startsWith("%PDF-");
        var hidden = boards.open(labs.openForMembers(ben, BIELEFELD), ben);
        for (var form : List.of("json", "history", "csv", "pdf", "exe")) {
            var answer = page.request().get("/files/boards/" + hidden.value() + "/" + form);
            Assertions.assertThat(answer.status()).isEqualTo(404);
        }
    }

    private static String start(Page page, String way) throws IOException {
        button(page, "Export").click();
        var link = page.getByRole(AriaRole.LINK, named(way));
        var file = page.waitForDownload(link::click);
        Assertions.assertThat(file.suggestedFilename()).matches("a-board-2\\.(json|csv|pdf)");
        page.keyboard().press("Escape");
        return new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aTableComesToTheBoardAfterALookAtIt() {
        var page = open();
        openImport(page);
        choose(
                page,
                "cards.csv",
                "title,lane,due,colour\nBus lanes,Doing,2027-01-01,red\nTrams,Doing,soon,red\n,Doing,,\n");
        assertThat(page.getByText("2 cards, one lane and no labels will come.")).isVisible();
        assertThat(page.getByText("Line 3, “Trams”: That is not a date")).isVisible();
        assertThat(page.getByText("Line 4: Write something")).isVisible();
        Axe.check(page, "what would be imported");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inside("Import"))
                .click();
        assertThat(lane(page, "Doing").getByRole(AriaRole.LISTITEM)).hasCount(2);
        assertThat(page.locator(".board-say")).hasText("2 cards have been imported.");
    }

    @Test
    void aLargeBoardComesAsANewOne() {
        var page = open();
        openImport(page);
        var history = "{\"edits\":\"" + "x".repeat(150_000) + "\"},\n";
        choose(page, "board.json", """
                {"format":"citylabs-board","version":1,"board":{"title":"Came along","language":"en"},
                "lanes":[{"id":"01980000-0000-7000-8000-000000000001","title":"Lane","language":"en"}],
                "cards":[{"lane":"01980000-0000-7000-8000-000000000001","title":"Card","language":"en"}],
                "changes":[%s{}]}""".formatted(history.repeat(100)));
        assertThat(page.getByText("The history does not come along")).isVisible();
        page.getByLabel("To a new board").check();
        assertThat(textbox(page, "Title of the new board")).hasValue("Came along");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, inside("Import"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Came along"))).isVisible();
        assertThat(lane(page, "Lane").getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    @Test
    void aWrongFileIsRefusedWithItsLine() {
        var page = open();
        openImport(page);
        choose(page, "board.json", "{\"format\":\"citylabs-board\",\n\"version\":1,\n\"lanes\":5}");
        assertThat(page.getByText("Line 3: here the file is broken")).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, inside("Import")))
                .isDisabled();
        choose(page, "cards.csv", "title\nNow right");
        assertThat(page.getByText("One card, one lane and no labels will come."))
                .isVisible();
    }

    @Test
    void aCardMovesToAnotherBoardByKeyboard() {
        var other = boards.open(lab, ben);
        var page = open();
        button(page, "Menu of Night trams").focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.MENUITEM, named("Copy or move to another board…"))
                .press("Enter");
        assertThat(page.getByText("Comments and files stay with the card that is here."))
                .isVisible();
        button(page, "Move").press("Enter");
        assertThat(lane(page, "To do").getByRole(AriaRole.LISTITEM)).hasCount(0);
        assertThat(page.locator(".board-say")).hasText(Pattern.compile("Moved to A board: Night trams"));
        page.navigate("/boards/" + other.value());
        assertThat(lane(page, "To do").getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    private Page open() {
        var page = site.window();
        site.signIn(page, ben);
        page.navigate("/boards/" + board.value());
        assertThat(lane(page, "To do")).isVisible();
        return page;
    }

    private static void openImport(Page page) {
        page.getByRole(AriaRole.MENUITEM, named("Board")).click();
        page.getByRole(AriaRole.MENUITEM, named("Import")).click();
    }

    private static void choose(Page page, String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator lane(Page page, String title) {
        return page.getByRole(AriaRole.REGION, named(title));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
