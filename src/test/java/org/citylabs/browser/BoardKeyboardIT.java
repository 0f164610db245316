package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Colour;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A board without a mouse: the focus always stands somewhere sensible, and single letters act for whoever wants them. */
@BrowserTest
class BoardKeyboardIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    private PersonId aino;
    private PersonId ben;
    private BoardId board;
    private UUID first;
    private UUID second;
    private UUID third;

    @BeforeEach
    void boardOfThreeCards() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        var lab = labs.open(ben, BIELEFELD, TAMPERE);
        labs.join(lab, aino, Part.EDITOR);
        board = boards.open(lab, ben);
        var todo = boards.lane(board, ben, "To do");
        first = boards.card(board, ben, todo, "Charging points");
        second = boards.card(board, ben, todo, "Cargo bikes");
        third = boards.card(board, ben, todo, "Night trams");
    }

    @Test
    void arrowsHomeAndEndGoFromCardToCardAlsoFromTheirMenus() {
        var page = open();
        button(page, "Menu of Cargo bikes").focus();
        page.keyboard().press("ArrowDown");
        assertThat(card(page, "Night trams")).isFocused();
        page.keyboard().press("Home");
        assertThat(card(page, "Charging points")).isFocused();
        page.keyboard().press("End");
        assertThat(card(page, "Night trams")).isFocused();
    }

    @Test
    void whenACardGoesItsNeighbourHasTheFocus() {
        var page = open();
        card(page, "Cargo bikes").focus();
        delete(second);
        assertThat(card(page, "Night trams")).isFocused();
        choose(page, "Night trams", "Delete");
        assertThat(card(page, "Charging points")).isFocused();
        choose(page, "Charging points", "Archive");
        assertThat(button(page, "Add card to To do")).isFocused();
    }

    @Test
    void whoClosesACardIsBackAtItThoughItWasDrawnAnewOrHasGone() {
        var page = open();
        card(page, "Cargo bikes").focus();
        page.keyboard().press("Enter");
        assertThat(textbox(page, "Title")).hasValue("Cargo bikes");
        rename(second, "Cargo bikes for all");
        assertThat(textbox(page, "Title")).hasValue("Cargo bikes for all");
        close(page);
        assertThat(card(page, "Cargo bikes for all")).isFocused();
        page.keyboard().press("Enter");
        assertThat(textbox(page, "Title")).isVisible();
        delete(second);
        assertThat(textbox(page, "Title")).hasCount(0);
        assertThat(card(page, "Night trams")).isFocused();
    }

    @Test
    void theButtonsOfALaneKeepTheFocusWhenAllIsDrawnAnewAndWhatIsBeingWrittenStays() {
        var page = open();
        button(page, "Settings of lane To do").focus();
        addLabel("One");
        assertThat(button(page, "Settings of lane To do")).isFocused();
        button(page, "Add card to To do").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Half a tit");
        page.evaluate("document.activeElement.addEventListener('blur', () => (window.focusWasLost = true))");
        addLabel("Two");
        rename(second, "Cargo bikes for all");
        assertThat(card(page, "Cargo bikes for all")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.focusWasLost"))
                .isNull();
        page.keyboard().type("le");
        assertThat(textbox(page, "New card in To do")).isFocused();
        assertThat(textbox(page, "New card in To do")).hasValue("Half a title");
    }

    @Test
    void aCellOfTheTableIsLeftForTheNextWhileItsRowIsDrawnAnew() {
        var page = open();
        Site.choose(page, "View", "Table");
        textbox(page, "Title of Cargo bikes").focus();
        page.keyboard().press("End");
        page.keyboard().type(" for all");
        page.keyboard().press("Tab");
        assertThat(button(page, "Open Cargo bikes for all")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("Lane of Cargo bikes for all").locator("option:checked"))
                .hasText("Doing");
        assertThat(page.getByLabel("Lane of Cargo bikes for all")).isFocused();
        delete(second);
        assertThat(page.getByLabel("Lane of Night trams")).isFocused();
    }

    @Test
    void aPointThatIsTakenAwayLeavesTheFocusInItsCard() {
        var page = open();
        card(page, "Cargo bikes").click();
        textbox(page, "New point").fill("Ask the council");
        page.keyboard().press("Enter");
        var remove = page.locator(".check-list").getByRole(AriaRole.BUTTON);
        remove.focus();
        page.keyboard().press("Enter");
        assertThat(remove).hasCount(0);
        assertThat(textbox(page, "New point")).isFocused();
    }

    @Test
    void singleLettersDoNothingUntilTheyAreSwitchedOnAndStayOn() {
        var page = open();
        card(page, "Cargo bikes").focus();
        for (var key : List.of("n", "e", "m", "h", "f", "u", "?", "Delete")) {
            page.keyboard().press(key);
        }
        page.keyboard().press("Alt+Shift+ArrowUp");
        assertThat(page.locator(".board-say")).hasText("Cargo bikes is now in To do, place 1 of 3");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(textbox(page, "Find words")).hasCount(0);
        assertThat(textbox(page, "New card in To do")).hasCount(0);
        switchOn(page);
        page.reload();
        card(page, "Cargo bikes").focus();
        page.keyboard().press("Delete");
        assertThat(card(page, "Charging points")).isFocused();
        page.keyboard().press("u");
        assertThat(card(page, "Cargo bikes")).isVisible();
        page.keyboard().press("r");
        assertThat(card(page, "Cargo bikes")).hasCount(0);
        page.keyboard().press("?");
        assertThat(page.getByLabel("Single letters")).isChecked();
    }

    @Test
    void singleLettersActWhereTheyAreMeantAndAreWrittenInFields() {
        var page = open();
        switchOn(page);
        card(page, "Cargo bikes").focus();
        page.keyboard().press("Control+h");
        page.keyboard().press("Shift+M");
        page.keyboard().press("n");
        assertThat(textbox(page, "New card in To do")).isFocused();
        page.keyboard().type("nemhfur?");
        assertThat(textbox(page, "New card in To do")).hasValue("nemhfur?");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        page.keyboard().press("Escape");
        card(page, "Cargo bikes").focus();
        page.keyboard().press("m");
        assertThat(dialog(page, "Move “Cargo bikes”")).hasCount(1);
        page.keyboard().press("h");
        close(page);
        assertThat(card(page, "Cargo bikes")).isFocused();
        page.keyboard().press("h");
        assertThat(dialog(page, "History of “Cargo bikes”")).hasCount(1);
        close(page);
        assertThat(card(page, "Cargo bikes")).isFocused();
        page.keyboard().press("e");
        assertThat(textbox(page, "Title")).hasValue("Cargo bikes");
        close(page);
        assertThat(card(page, "Cargo bikes")).isFocused();
        page.keyboard().press("f");
        assertThat(textbox(page, "Find words")).isFocused();
        page.keyboard().type("nemhfur?");
        assertThat(textbox(page, "Find words")).hasValue("nemhfur?");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void onAPhoneItIsSaidWhichLaneOfHowManyIsShown() {
        var page = site.window(Site.PHONE, "en-GB", ColorScheme.LIGHT);
        site.enter(page, ben);
        page.navigate("/boards/" + board.value());
        var hint = page.locator(".lane-place");
        assertThat(hint.getByText("1 of 3")).isVisible();
        button(page, "Next lane").click();
        assertThat(hint.getByText("2 of 3")).isVisible();
        assertThat(hint).containsText("Doing");
        page.locator(".lanes").evaluate("strip => strip.scrollTo({ left: strip.scrollWidth / 2 })");
        assertThat(hint.getByText("3 of 3")).isVisible();
        boards.does(board, aino, new Command.AddLane(UUID.randomUUID(), "Later", "en"));
        assertThat(hint.getByText("3 of 4")).isVisible();
        assertThat(hint).hasAttribute("role", "status");
        assertThat(button(page, "Export")).not().isVisible();
        button(page, "More tools").click();
        assertThat(button(page, "Export")).isVisible();
    }

    private Page open() {
        var page = site.window();
        site.enter(page, ben);
        page.navigate("/boards/" + board.value());
        assertThat(page.locator(".save-state")).hasText("Saved");
        return page;
    }

    // The keys after it are meant for the board, which has the focus at once where it has not gone to the dialog yet.
    private static void close(Page page) {
        assertThat(page.locator("vaadin-dialog:focus-within")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void switchOn(Page page) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Board"))
                .or(button(page, "Board"))
                .first()
                .click();
        menuItem(page, "Keyboard").click();
        page.getByLabel("Single letters").check();
        page.keyboard().press("Escape");
        assertThat(page.getByLabel("Single letters")).hasCount(0);
    }

    private static void choose(Page page, String card, String entry) {
        button(page, "Menu of " + card).focus();
        page.keyboard().press("Enter");
        menuItem(page, entry).focus();
        page.keyboard().press("Enter");
    }

    private void delete(UUID card) {
        boards.does(board, aino, new Command.SetFields(ItemId.card(card).toString(), Map.of(Field.DELETED, Field.YES)));
    }

    private void rename(UUID card, String title) {
        boards.does(board, aino, new Command.SetFields(ItemId.card(card).toString(), Map.of(Field.TITLE, title)));
    }

    private void addLabel(String title) {
        boards.does(board, aino, new Command.AddLabel(UUID.randomUUID(), title, Colour.TEAL.key()));
    }

    private static Locator card(Page page, String title) {
        return page.getByRole(AriaRole.LISTITEM)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator dialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator menuItem(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
