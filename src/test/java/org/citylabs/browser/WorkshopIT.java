package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.World;
import org.citylabs.workshop.GuestsMay;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopPreparation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workshop in real browsers: a facilitator, a member, and guests with phones. */
@BrowserTest
class WorkshopIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    OpenWorkshop workshops;

    @Autowired
    WorkshopPreparation preparation;

    private PersonId facilitator;
    private PersonId member;
    private BoardId board;
    private UUID lane;
    private WorkshopId workshop;

    @BeforeEach
    void aWorkshop() {
        facilitator = world.citizenOf(BIELEFELD);
        member = world.citizenOf(TAMPERE);
        var lab = labs.openForMembers(facilitator, BIELEFELD, TAMPERE);
        labs.join(lab, member, Part.EDITOR);
        board = boards.open(lab, facilitator);
        lane = boards.lane(board, facilitator, "To do");
        workshop = workshops.open(board, facilitator);
    }

    @Test
    @DisplayName("[B14] the whole workshop: a facilitator, a member and two guests on phones, and axe at each step")
    void theWholeWorkshop() {
        world.does(facilitator, () -> {
            preparation.add(workshop, OpenWorkshop.collect(lane));
            preparation.add(workshop, OpenWorkshop.cluster(GuestsMay.EDIT));
            preparation.add(workshop, OpenWorkshop.vote(lane, 3));
        });
        var lead = site.window();
        var leads = new Received(lead);
        site.signIn(lead, facilitator);
        lead.navigate(path());
        var members = site.window();
        var membersBytes = new Received(members);
        site.signIn(members, member);
        members.navigate("/boards/" + board.value());
        var aino = guest("Aino", ColorScheme.LIGHT);
        var eino = guest("Eino", ColorScheme.DARK);
        var einosBytes = new Received(eino);
        Axe.check(aino, "waiting at the door");
        button(lead, "Let 2 guests in").click();

        button(lead, "Next: A step").click();
        write(aino, "Pyöräkaistat talvella");
        write(aino, "Turvalliset risteykset");
        assertThat(aino.locator(".floor-notes > li")).hasCount(2);
        button(members, "Write").click();
        members.locator(".writing textarea").fill("Bicycle racks at the station");
        button(members, "Add note").click();
        assertThat(lead.locator(".step-count").first()).hasText("3 notes by 2 people");
        Axe.check(aino, "writing on a phone");
        Axe.check(eino, "writing on a phone, dark");
        Axe.check(members, "writing at the board");
        Axe.check(lead, "leading while people write");
        for (var bytes : List.of(leads, membersBytes, einosBytes)) {
            bytes.assertNever("talvella", "Turvalliset");
        }
        for (var bytes : List.of(leads, einosBytes)) {
            bytes.assertNever("Bicycle racks");
        }

        button(lead, "Reveal all notes").click();
        assertThat(aino.locator(".floor-cards > li")).hasCount(3);
        assertThat(eino.locator(".floor-cards > li")).hasCount(3);
        assertThat(members.locator(".card-title")).hasCount(3);
        assertThat(members.getByText("by guest Aino of Tampere").first()).isVisible();
        Axe.check(aino, "what was revealed, on a phone");
        Axe.check(members, "what was revealed, at the board");

        button(lead, "Next: A step").click();
        named(aino, "Group “Turvalliset risteykset” with another card").click();
        aino.locator("select[data-chooses]").selectOption(new SelectOption().setLabel("Pyöräkaistat talvella"));
        assertThat(members.locator("[data-lane] .card-title")).hasCount(2);
        Axe.check(aino, "arranging on a phone");

        button(lead, "Next: A step").click();
        var more = named(aino, "One dot more for “Pyöräkaistat talvella”");
        more.click();
        more.click();
        more.click();
        assertThat(more).isDisabled();
        assertThat(stepper(aino, "Pyöräkaistat talvella")).hasText("3");
        assertThat(aino.locator(".floor-say")).hasText("Dots left: 0");
        named(eino, "One dot more for “Bicycle racks at the station”").click();
        assertThat(lead.locator(".step-count").first()).hasText("2 people have voted");
        Axe.check(aino, "voting on a phone");
        Axe.check(lead, "leading a vote");
        Assertions.assertThat(einosBytes.text()).doesNotContain("\"dots\":{\"" + card("Pyöräkaistat talvella"));

        button(lead, "Close the vote").click();
        assertThat(eino.locator(".result > li").first()).containsText("Pyöräkaistat talvella");
        assertThat(eino.locator(".result > li").first()).containsText("3 dots");
        assertThat(members.getByText("3 dots").first()).isVisible();
        Axe.check(eino, "what the vote came to");

        button(lead, "End the workshop").click();
        assertThat(aino.getByText("This workshop is over")).isVisible();
        button(lead, "Begin the minutes").click();
        assertThat(lead.locator(".cm-content")).containsText("Pyöräkaistat talvella");
        Axe.check(lead, "minutes");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        world.does(facilitator, () -> {
            preparation.add(workshop, OpenWorkshop.collect(lane));
            preparation.add(workshop, OpenWorkshop.vote(lane, 2));
        });
        var lead = site.window();
        site.signIn(lead, facilitator);
        lead.navigate(path());
        var page = site.window();
        page.navigate("/w");
        textbox(page, "Code").focus();
        page.keyboard().type(workshops.now(workshop).code());
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        textbox(page, "Your name").focus();
        page.keyboard().type("Aino");
        assertThat(button(page, "Ask to be let in")).isVisible();
        button(page, "Ask to be let in").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("The facilitator will let you in")).isVisible();
        press(lead, "Let one guest in");
        press(lead, "Next: A step");
        assertThat(page.locator(".writing textarea")).isVisible();
        page.locator(".writing textarea").focus();
        page.keyboard().type("Night trams");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".floor-notes > li")).hasCount(1);
        named(page, "Change: Night trams").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("End");
        page.keyboard().type(" on Fridays");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".floor-notes > li > span")).hasText("Night trams on Fridays");
        press(lead, "Reveal all notes");
        press(lead, "Next: A step");
        var more = named(page, "One dot more for “Night trams on Fridays”");
        more.focus();
        page.keyboard().press("Space");
        page.keyboard().press("Space");
        assertThat(stepper(page, "Night trams on Fridays")).hasText("2");
        assertThat(more).isFocused();
    }

    @Test
    void whatIsTypedAndNotSentSurvivesAReload() {
        workshops.run(workshop, facilitator, OpenWorkshop.collect(lane));
        var page = in("Aino");
        page.locator(".writing textarea").fill("Half a thou");
        page.reload();
        assertThat(page.locator(".writing textarea")).hasValue("Half a thou");
        page.locator(".writing textarea").fill("A whole thought");
        button(page, "Add note").click();
        page.reload();
        assertThat(page.locator(".floor-notes > li[data-note]")).hasCount(1);
        assertThat(page.locator(".writing textarea")).hasValue("");
    }

    @Test
    void aClockThatIsWrongShowsTheSameTime() {
        workshops.run(workshop, facilitator, OpenWorkshop.collect(lane));
        var page = site.window(Site.PHONE, "en-GB", ColorScheme.LIGHT);
        page.addInitScript("const right = Date.now; Date.now = () => right() - 3_600_000;");
        var key = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
        page.context()
                .addCookies(List.of(new Cookie("citylabs-guest-" + workshop.value(), key).setUrl("http://localhost")));
        page.navigate("/w/" + workshops.now(workshop).code());
        assertThat(page.locator(".step-timer").first()).hasText(Pattern.compile("(10:00|9:\\d\\d)"));
    }

    @Test
    void everyoneIsBroughtToALaneUnlessTheyDeclined() {
        workshops.run(workshop, facilitator, OpenWorkshop.cluster(GuestsMay.WATCH));
        var lead = site.window();
        site.signIn(lead, facilitator);
        lead.navigate(path());
        var page = site.window();
        site.signIn(page, member);
        page.navigate("/boards/" + board.value());
        assertThat(page.locator(".workshop-bar")).isVisible();
        var guest = in("Aino");
        button(lead, "Ask everyone").click();
        assertThat(page.locator(".called")).containsText("asks everyone to look here");
        assertThat(guest.locator(".called")).containsText("asks everyone to look here");
        button(page, "Do not bring me along").click();
        button(lead, "Ask everyone").click();
        assertThat(button(page, "Go there")).isVisible();
    }

    @Test
    void aWorkshopAppearsOnBoardsThatAreOpenAlready() {
        var lab = labs.openForMembers(facilitator, BIELEFELD, TAMPERE);
        labs.join(lab, member, Part.READER);
        var other = boards.open(lab, facilitator);
        var page = site.window();
        site.signIn(page, member);
        page.navigate("/boards/" + other.value());
        assertThat(page.locator("[data-lane-section]").first()).isVisible();
        assertThat(page.locator(".workshop-bar")).hasCount(0);
        workshops.open(other, facilitator);
        assertThat(page.locator(".workshop-bar")).containsText("The workshop begins soon");
    }

    // --- Short words

    private String path() {
        return "/boards/" + board.value() + "/workshop";
    }

    private Page guest(String name, ColorScheme scheme) {
        var page = site.window(Site.PHONE, "en-GB", scheme);
        page.navigate("/w/" + workshops.now(workshop).code());
        assertThat(textbox(page, "Your name")).isVisible();
        Axe.check(page, "the door");
        textbox(page, "Your name").fill(name);
        Site.choose(page, "Where you come from", "Tampere");
        page.getByRole(AriaRole.CHECKBOX).check();
        button(page, "Ask to be let in").click();
        assertThat(page.getByText("The facilitator will let you in")).isVisible();
        return page;
    }

    /** A guest who is in. */
    private Page in(String name) {
        var key = workshops.guest(workshop, facilitator, name, TAMPERE, true);
        var page = site.window(Site.PHONE, "en-GB", ColorScheme.LIGHT);
        page.context()
                .addCookies(List.of(new Cookie("citylabs-guest-" + workshop.value(), key).setUrl("http://localhost")));
        page.navigate("/w/" + workshops.now(workshop).code());
        assertThat(page.locator(".floor")).isVisible();
        return page;
    }

    private static void write(Page page, String text) {
        page.locator(".writing textarea").fill(text);
        button(page, "Add note").click();
    }

    private static void press(Page page, String name) {
        assertThat(button(page, name)).isVisible();
        button(page, name).focus();
        page.keyboard().press("Enter");
    }

    private static Locator named(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator stepper(Page page, String title) {
        return page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(title).setExact(true))
                .locator("output");
    }

    private UUID card(String title) {
        return boards.state(board, facilitator).cards(lane).stream()
                .filter(it -> it.title().equals(title))
                .map(it -> it.id().id())
                .findFirst()
                .orElseThrow();
    }

    /** Everything that a page is sent, in answers and pushes. */
    private static final class Received {

        private final List<String> frames = new CopyOnWriteArrayList<>();
        private final List<Request> finished = new ArrayList<>();

        Received(Page page) {
            page.onWebSocket(socket -> socket.onFrameReceived(frame -> frames.add(
                    frame.text() == null ? new String(frame.binary(), StandardCharsets.UTF_8) : frame.text())));
            page.onRequestFinished(finished::add); // one that goes on, such as a waiting push, has no end to read to
        }

        String text() {
            var all = new StringBuilder(String.join("\n", frames));
            for (var request : List.copyOf(finished)) {
                if (request.url().contains("v-r=uidl") || request.url().contains("v-r=init")) {
                    try {
                        all.append(request.response().text());
                    } catch (PlaywrightException e) {
                        // the page has gone on, and its answers with it
                    }
                }
            }
            return all.toString();
        }

        void assertNever(String... words) {
            var text = text();
            Assertions.assertThat(text).isNotBlank();
            for (var word : words) {
                Assertions.assertThat(text.contains(word))
                        .as("received: " + word)
                        .isFalse();
            }
        }
    }
}
