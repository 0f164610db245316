package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People of two cities at one board, in real browsers: by mouse, finger and keyboard. */
@BrowserTest
class BoardIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    PersonDirectory people;

    private PersonId aino;
    private PersonId ben;
    private LabId lab;
    private BoardId board;
    private UUID todo;
    private UUID done;

    @BeforeEach
    void boardOfTwoCities() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        lab = labs.open(ben, BIELEFELD, TAMPERE);
        labs.join(lab, aino, Part.EDITOR);
        board = boards.open(lab, ben);
        todo = boards.lane(board, ben, "To do");
        done = boards.lane(board, ben, "Done");
        for (var title : List.of("Charging points", "Cargo bikes", "Night trams")) {
            boards.card(board, ben, todo, title);
        }
    }

    @Test
    void everyChangeAppearsInTheOtherWindow() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        button(bens, "Add card to To do").click();
        textbox(bens, "New card in To do").fill("Park and ride");
        bens.keyboard().press("Enter");
        assertThat(card(ainos, "Park and ride")).isVisible();
        drag(ainos, card(ainos, "Cargo bikes"), lane(ainos, "Done"));
        assertThat(lane(bens, "Done").getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(lane(bens, "Done").locator(".changed-by")).isVisible();
        assertThat(lane(ainos, "Done").locator(".changed-by")).hasCount(0);
        assertThat(bens.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Here now"))
                        .getByRole(AriaRole.IMG))
                .hasCount(2);
        button(ainos, "Undo").click();
        assertThat(lane(bens, "To do").getByRole(AriaRole.LISTITEM)).hasCount(4);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        var page = open(site.window(), ben);
        card(page, "Charging points").focus();
        page.keyboard().press("ArrowDown");
        assertThat(card(page, "Cargo bikes")).isFocused();
        page.keyboard().press("Alt+Shift+ArrowRight");
        assertThat(lane(page, "Doing").getByRole(AriaRole.LISTITEM)).hasCount(1);
        assertThat(page.locator(".board-say")).hasText("Cargo bikes is now in Doing, place 1 of 1");
        assertThat(card(page, "Cargo bikes")).isFocused();
        page.keyboard().press("Control+z");
        assertThat(lane(page, "Doing").getByRole(AriaRole.LISTITEM)).hasCount(0);
        page.keyboard().press("Control+Shift+z");
        assertThat(lane(page, "Doing").getByRole(AriaRole.LISTITEM)).hasCount(1);
        card(page, "Cargo bikes").focus();
        page.keyboard().press("Enter");
        assertThat(textbox(page, "Title")).hasValue("Cargo bikes");
        page.keyboard().press("Escape");
        assertThat(textbox(page, "Title")).hasCount(0);
        button(page, "Menu of Night trams").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        assertThat(menuItem(page, "Move to…")).isFocused();
        page.keyboard().press("Enter");
        Site.choose(page, "To lane", "Done");
        button(page, "Move").click();
        assertThat(lane(page, "Done").getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    @Test
    void aFingerScrollsAndAfterALongPressDrags() {
        var page = site.window(Site.PHONE, "en-GB", ColorScheme.LIGHT);
        open(page, ben);
        assertThat(lane(page, "To do")).isInViewport();
        assertThat(lane(page, "Doing")).not().isInViewport();
        button(page, "Next lane").click();
        assertThat(lane(page, "Doing")).isInViewport();
        button(page, "Previous lane").click();
        assertThat(lane(page, "To do")).isInViewport();
        var moved = card(page, "Charging points").boundingBox();
        var last = card(page, "Night trams").boundingBox();
        var finger = page.context().newCDPSession(page);
        touch(finger, "touchStart", moved.x + 20, moved.y + 8);
        assertThat(page.locator(".lifted")).isVisible();
        touch(finger, "touchMove", moved.x + 20, last.y + 10);
        touch(finger, "touchMove", moved.x + 20, last.y + 40);
        finger.send("Input.dispatchTouchEvent", json("touchEnd", null));
        assertThat(page.locator(".board-say")).hasText("Charging points is now in To do, place 3 of 3");
    }

    /** [B13] [B6] */
    @Test
    void whoComesTooLateIsToldWhy() {
        var page = open(site.window(), ben);
        var bikes = boards.state(board, ben).cards(todo).get(1).id();
        var box = card(page, "Cargo bikes").boundingBox();
        page.mouse().move(box.x + 8, box.y + 8);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 40);
        boards.does(board, aino, new Command.SetFields(bikes.toString(), Map.of(Field.DELETED, Field.YES)));
        assertThat(card(page, "Cargo bikes")).hasCount(0);
        var target = lane(page, "Done").boundingBox();
        page.mouse().move(target.x + 80, target.y + 60);
        page.mouse().up();
        assertThat(page.locator(".board-alert")).containsText("has taken that off the board");
    }

    /** [B10] */
    @Test
    void whoIsNoMemberAnyMoreSeesNothingMore() {
        var secret = labs.openForMembers(ben, BIELEFELD);
        labs.join(secret, aino, Part.EDITOR);
        var hidden = boards.open(secret, ben);
        var page = site.window();
        site.signIn(page, aino);
        page.navigate("/boards/" + hidden.value());
        assertThat(Site.heading(page, "A board")).isVisible();
        labs.remove(secret, aino);
        assertThat(lane(page, "To do")).hasCount(0);
        assertThat(Site.heading(page, "A board")).hasCount(0);
    }

    @Test
    void aReaderReadsAndAVisitorToo() {
        var page = site.window();
        page.navigate("/boards/" + board.value());
        assertThat(card(page, "Cargo bikes")).isVisible();
        assertThat(button(page, "Undo")).hasCount(0);
        assertThat(page.getByText("Add card")).hasCount(0);
        boards.card(board, ben, done, "From afar");
        assertThat(card(page, "From afar")).isVisible();
    }

    @Test
    void whatIsWrittenOnACardIsSeenByEverybody() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        card(bens, "Cargo bikes").click();
        bens.getByText("In other languages: not yet").click();
        textbox(bens, "Title in Finnish").fill("Tavarapyörät");
        textbox(bens, "New point").fill("Ask the council");
        bens.keyboard().press("Enter");
        bens.getByLabel("Ask the council").check();
        textbox(bens, "Description").click();
        bens.keyboard().insertText("**bold** <script>alert(1)</script>");
        assertThat(ainos.getByText("1 of 1 done")).isVisible();
        card(ainos, "Cargo bikes").click();
        ainos.getByText("In other languages: Finnish").click();
        assertThat(textbox(ainos, "Title in Finnish")).hasValue("Tavarapyörät");
        assertThat(textbox(ainos, "Description")).hasText("**bold** <script>alert(1)</script>");
        button(ainos, "Full screen").click();
        assertThat(textbox(ainos, "Description")).isFocused();
        assertThat(ainos.locator(".joint-text")).hasJSProperty("clientWidth", Site.DESKTOP - 2);
        ainos.keyboard().press("Escape");
        assertThat(ainos.locator(".joint-text.full")).hasCount(0);
        assertThat(textbox(ainos, "Title")).isVisible();
        button(ainos, "Preview").click();
        assertThat(ainos.locator(".card-content .prose strong")).hasText("bold");
        assertThat(ainos.locator(".card-content .prose script")).hasCount(0);
        textbox(ainos, "Title").fill("Cargo bikes for all");
        textbox(ainos, "Title").blur();
        assertThat(textbox(bens, "Title")).hasValue("Cargo bikes for all");
    }

    /** B4: who writes over what somebody else has just written knows it. */
    @Test
    void twoPeopleInOneFieldSeeEachOther() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        card(bens, "Cargo bikes").click();
        card(ainos, "Cargo bikes").click();
        textbox(bens, "Title").fill("Cargo bikes for");
        textbox(ainos, "Title").fill("Cargo bikes to rent");
        textbox(ainos, "Description").focus();
        assertThat(bens.getByText("has just changed this: Cargo bikes to rent").first())
                .isVisible();
        assertThat(textbox(bens, "Title")).hasValue("Cargo bikes for");
        textbox(bens, "Title").press("End");
        textbox(bens, "Title").pressSequentially(" families");
        textbox(bens, "Description").focus();
        assertThat(textbox(ainos, "Title")).hasValue("Cargo bikes for families");
        assertThat(textbox(bens, "Title")).hasValue("Cargo bikes for families");
    }

    /** B13 */
    @Test
    void aRefusalIsSeenAboveWhatIsOpen() {
        var page = open(site.window(), ben);
        card(page, "Cargo bikes").click();
        textbox(page, "Title").fill("");
        textbox(page, "Title").blur();
        var alert = page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("200"));
        assertThat(alert).isVisible();
        var isOnTop = alert.evaluate("""
                alert => {
                  alert.style.pointerEvents = 'auto'; // an open dialog takes them from all else
                  const box = alert.getBoundingClientRect();
                  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === alert;
                }""");
        Assertions.assertThat(isOnTop).isEqualTo(true);
    }

    @Test
    void peopleArePickedForACardAndMentionedOnIt() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        var name = people.profiles(List.of(aino)).get(aino).publicName();
        card(bens, "Cargo bikes").click();
        bens.getByLabel("Add somebody").fill(name);
        bens.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
        assertThat(ainos.locator(".people [role=img]")).hasCount(1);
        button(bens, "Remove " + name).click();
        assertThat(ainos.locator(".people [role=img]")).hasCount(0);
        bens.getByLabel("Mention somebody").fill(name);
        bens.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .click();
        button(bens, "Post comment").click();
        assertThat(ainos.getByText("1 comment")).isVisible();
        card(ainos, "Cargo bikes").click();
        assertThat(ainos.locator(".discussion")).containsText("@" + name);
    }

    @Test
    void theSameCardsStandInATable() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        Site.choose(bens, "View", "Table");
        textbox(bens, "Title of Cargo bikes").fill("Cargo bikes for all");
        textbox(bens, "Title of Cargo bikes").press("Tab");
        assertThat(card(ainos, "Cargo bikes for all")).isVisible();
        bens.getByLabel("Lane of Cargo bikes for all").selectOption("Done");
        assertThat(lane(ainos, "Done").getByRole(AriaRole.LISTITEM)).hasCount(1);
        button(bens, "Title").click();
        assertThat(bens.locator("tbody tr").first()).containsText("To do");
        button(bens, "Open Night trams").click();
        assertThat(textbox(bens, "Title")).hasValue("Night trams");
    }

    @Test
    void whoLeavesTheBoardTakesNothingOfItAlong() {
        var page = open(site.window(), ben);
        page.evaluate("window.left = document.querySelector('.board-page').board");
        page.locator(".where a").click();
        assertThat(page.locator(".lab-page")).isVisible();
        page.waitForFunction("window.left?.channel.closed && window.left.stop.signal.aborted"); // gone after a reload
    }

    @Test
    void filteringShowsOnlyWhatIsLookedFor() {
        var page = open(site.window(), ben);
        button(page, "Filter").click();
        textbox(page, "Find words").fill("trams");
        assertThat(card(page, "Cargo bikes")).hasCount(0);
        assertThat(card(page, "Night trams")).isVisible();
        boards.card(board, aino, done, "Early trams");
        boards.card(board, aino, done, "Early birds");
        assertThat(card(page, "Early trams")).isVisible();
        assertThat(card(page, "Early birds")).hasCount(0);
        button(page, "Filter").click();
        assertThat(card(page, "Early birds")).isVisible();
    }

    private Page open(Page page, PersonId person) {
        site.enter(page, person);
        page.navigate("/boards/" + board.value());
        assertThat(page.locator(".save-state")).hasText("Saved");
        return page;
    }

    private static Locator card(Page page, String title) {
        return page.getByRole(AriaRole.LISTITEM)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator lane(Page page, String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    private static Locator menuItem(Page page, String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void drag(Page page, Locator card, Locator lane) {
        var from = card.boundingBox();
        var to = lane.boundingBox();
        page.mouse().move(from.x + 8, from.y + 8);
        page.mouse().down();
        page.mouse().move(from.x + 40, from.y + 20);
        page.mouse().move(to.x + to.width / 2, to.y + 70);
        page.mouse().up();
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        finger.send("Input.dispatchTouchEvent", json(type, point));
    }

    private static JsonObject json(String type, JsonObject point) {
        var points = new JsonArray();
        if (point != null) {
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }
}
