package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.citylabs.attachment.SampleFiles;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People write the notes of a lab together, in real browsers. */
@BrowserTest
class JointTextIT {

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    LabCatalog catalog;

    @Autowired
    PersonDirectory people;

    private PersonId aino;
    private PersonId ben;
    private LabId lab;

    @BeforeEach
    void labOfTwoCities() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        lab = labs.open(ben, BIELEFELD, TAMPERE);
        labs.join(lab, aino, Part.EDITOR);
    }

    /** T1, T2 */
    @Test
    void twoPeopleWriteOneText() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        notes(bens).click();
        bens.keyboard().type("## Monday\nBen was here.");
        assertThat(notes(ainos)).containsText("Ben was here.");
        notes(ainos).click();
        ainos.keyboard().press("Control+End");
        ainos.keyboard().type("\nAino too.");
        assertThat(notes(bens)).containsText("Aino too.");
        assertThat(bens.locator(".text-h2").last()).containsText("Monday");
        bens.reload();
        assertThat(notes(bens)).containsText("Aino too.");
    }

    /** T3 */
    @Test
    void whoLosesTheNetworkLosesNoWord() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        notes(bens).click();
        bens.keyboard().type("Together. ");
        assertThat(notes(ainos)).containsText("Together.");
        offline(ainos, true);
        assertThat(state(ainos)).hasAttribute("data-state", "offline");
        notes(ainos).click();
        ainos.keyboard().press("Control+End");
        ainos.keyboard().type("From the train. ");
        bens.keyboard().press("Control+Home");
        bens.keyboard().type("From the desk. ");
        assertThat(state(bens)).hasText("saved");
        offline(ainos, false);
        for (var page : List.of(bens, ainos)) {
            assertThat(notes(page)).hasText("From the desk. Together. From the train. ");
        }
    }

    @Test
    void aPassageIsCommentedOnWhileTheTextGoesOnAndThenSettled() {
        var bens = open(site.window(), ben);
        notes(bens).click();
        bens.keyboard().type("Trams are late");
        assertThat(state(bens)).hasText("saved");
        var ainos = open(site.window(Site.PHONE, "en-GB", ColorScheme.DARK), aino);
        bens.keyboard().press("Shift+Control+ArrowLeft");
        bens.keyboard().press("Control+Alt+m");
        assertThat(Site.textbox(bens, "Your comment")).isFocused();
        bens.keyboard().type("Since when?");
        Site.button(bens, "Post comment").click();
        assertThat(ainos.locator(".text-passage")).hasText("late");
        notes(ainos).click();
        ainos.keyboard().press("Control+Home");
        ainos.keyboard().type("All of the ");
        assertThat(notes(bens)).hasText("All of the Trams are late");
        assertThat(bens.locator(".text-passage")).hasText("late");
        ainos.locator(".text-passage").click();
        assertThat(ainos.getByText("Since when?")).isHidden(); // whoever is writing there goes on writing
        Site.button(ainos, "Comment").click();
        assertThat(ainos.getByText("Since when?")).isVisible();
        Axe.check(ainos, "a passage with comments, on a phone");
        Site.button(ainos, "Resolve").click();
        assertThat(bens.locator(".text-passage")).hasCount(0);
        assertThat(bens.getByText("Resolved (1)")).isVisible();
        bens.reload();
        assertThat(notes(bens)).hasText("All of the Trams are late");
        assertThat(bens.getByText("Resolved (1)")).isVisible();
    }

    /** T7 */
    @Test
    void whatAnInputMethodComposesIsNotBrokenUpByWhatOthersWrite() {
        var first = open(site.window(), ben);
        var second = open(site.window(), aino);
        notes(first).click();
        first.keyboard().type("Trams, ");
        assertThat(notes(second)).hasText("Trams, ");
        var keyboard = first.context().newCDPSession(first);
        compose(keyboard, "に");
        compose(keyboard, "にほ");
        notes(second).click();
        second.keyboard().press("Home");
        second.keyboard().type("Buses, ");
        assertThat(notes(first)).hasText("Buses, Trams, にほ");
        compose(keyboard, "にほん");
        insert(keyboard, "日本");
        insert(keyboard, "語");
        assertThat(notes(first)).hasText("Buses, Trams, 日本語");
        assertThat(state(first)).hasText("saved");
        assertThat(notes(second)).hasText("Buses, Trams, 日本語");
    }

    private static void compose(CDPSession keyboard, String words) {
        var step = new JsonObject();
        step.addProperty("text", words);
        step.addProperty("selectionStart", words.length());
        step.addProperty("selectionEnd", words.length());
        keyboard.send("Input.imeSetComposition", step);
    }

    /** As a keyboard on a phone does: whole words at once, without keys; ends what is being composed. */
    private static void insert(CDPSession keyboard, String words) {
        var step = new JsonObject();
        step.addProperty("text", words);
        keyboard.send("Input.insertText", step);
    }

    @Test
    void everybodySeesWhereTheOthersAre() {
        var bens = open(site.window(), ben);
        var ainos = open(site.window(), aino);
        var name = people.profiles(List.of(aino)).get(aino).publicName();
        notes(ainos).click();
        ainos.keyboard().type("One two three");
        assertThat(bens.locator(".text-caret")).hasAttribute("data-name", name);
        assertThat(Site.button(bens, name)).isVisible();
        ainos.keyboard().press("Shift+Control+ArrowLeft");
        assertThat(bens.locator(".text-selection")).hasText("three");
        notes(bens).click();
        bens.keyboard().press("Control+Home");
        bens.keyboard().type("Zero ");
        assertThat(bens.locator(".text-selection")).hasText("three");
        ainos.close();
        assertThat(bens.locator(".text-caret")).hasCount(0);
    }

    @Test
    void whoKnowsNoMarkdownPressesButtons() {
        var page = open(site.window(), ben);
        notes(page).click();
        page.keyboard().type("Cargo bikes");
        page.keyboard().press("Shift+Control+ArrowLeft");
        Site.button(page, "Bold").click();
        assertThat(page.locator(".text-strong").nth(1)).hasText("bikes");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        Site.button(page, "Tasks").click();
        page.keyboard().type("ask");
        assertThat(notes(page)).hasText("Cargo **bikes**- [ ] ask");
        assertThat(state(page)).hasText("saved");
        Site.button(page, "Preview").click();
        assertThat(page.locator(".text-preview strong")).hasText("bikes");
        assertThat(notes(page)).isHidden();
        var task = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("ask"));
        task.focus();
        page.keyboard().press("Space");
        assertThat(task).isChecked();
        Site.button(page, "Preview").click();
        assertThat(notes(page)).hasText("Cargo **bikes**- [x] ask");
        Site.button(page, "Undo").click();
        assertThat(notes(page)).not().containsText("ask");
    }

    @Test
    void whoeverIsMentionedIsFoundByTheFirstLettersOfTheirName() {
        var name = people.profiles(List.of(aino)).get(aino).publicName();
        var page = open(site.window(), ben);
        notes(page).click();
        page.keyboard().type("Ask @" + name.substring(0, name.length() - 1));
        assertThat(page.locator(".cm-tooltip-autocomplete [role=option]")).hasText("@" + name);
        Axe.check(page, "offering whom to mention");
        page.keyboard().press("Enter");
        page.keyboard().type("about it");
        assertThat(notes(page)).hasText("Ask @" + name + " about it");
        assertThat(state(page)).hasText("saved");
        Site.button(page, "Preview").click();
        assertThat(page.locator(".text-preview .marked")).hasText("@" + name);
    }

    @Test
    void picturesAreKeptHereAndShownToWhoeverReads() {
        var page = open(site.window(), ben);
        notes(page).click();
        page.keyboard().type("Look: ");
        var tram = new FilePayload("tram [1].png", "image/png", SampleFiles.png(24, 16));
        page.waitForFileChooser(() -> Site.button(page, "Picture").click()).setFiles(tram);
        assertThat(notes(page)).hasText(Pattern.compile("Look: !\\[tram  1 .png]\\(/files/[0-9a-f-]{36}\\)"));
        page.waitForFileChooser(() -> Site.button(page, "Picture").click())
                .setFiles(new FilePayload("notes.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".text-refusal")).containsText("notes.png");
        assertThat(state(page)).hasText("saved");
        var reader = site.window();
        reader.navigate(path());
        var picture = reader.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("tram 1 .png"));
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("naturalWidth", 24);
    }

    /** T6: what does not fit stays in the editor until it does. */
    @Test
    void whatIsTooLongIsSaidAndSavedOnceItIsShorter() {
        var page = open(site.window(), ben);
        notes(page).click();
        page.keyboard().insertText("long ".repeat(20_000));
        assertThat(state(page)).containsText("too long");
        page.keyboard().press("Control+A");
        page.keyboard().type("Short");
        assertThat(state(page)).hasText("saved");
        page.reload();
        assertThat(notes(page)).hasText("Short");
    }

    @Test
    void whatIsCommentedOnStaysMarkedWhenATextIsTooLongAndShorterAgain() {
        var page = open(site.window(), ben);
        notes(page).click();
        page.keyboard().type("Kept");
        assertThat(state(page)).hasText("saved");
        page.keyboard().press("Control+A");
        page.keyboard().press("Control+Alt+m");
        assertThat(Site.textbox(page, "Your comment")).isFocused();
        page.keyboard().type("Why this?");
        Site.button(page, "Post comment").click();
        assertThat(page.locator(".text-passage")).hasText("Kept");
        notes(page).focus();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(" long".repeat(20_000));
        assertThat(state(page)).containsText("too long");
        page.keyboard().press("Control+A");
        page.keyboard().press("ArrowLeft");
        for (int i = 0; i < "Kept".length(); i++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("Control+Shift+End");
        page.keyboard().type(".");
        assertThat(state(page)).hasText("saved");
        assertThat(notes(page)).hasText("Kept.");
        assertThat(page.locator(".text-passage")).hasText("Kept");
    }

    /** T3 */
    @Test
    void whatCannotBeMovedAnyMoreIsKeptAtTheEnd() {
        var page = open(site.window(), ben);
        notes(page).click();
        page.keyboard().type("Begun.");
        assertThat(state(page)).hasText("saved");
        page.evaluate("document.querySelector('.joint-text').jointText.sequence = 99"); // which the server never saw
        page.keyboard().press("Control+Home");
        page.keyboard().insertText("Found again.");
        assertThat(notes(page)).hasText("Begun.Found again.");
        assertThat(state(page)).hasText("saved");
    }

    @Test
    void whoLeavesThePageTakesNothingOfTheTextAlong() {
        var page = open(site.window(), ben);
        page.evaluate("window.left = document.querySelector('.joint-text').jointText");
        page.locator("a[href$='/labs']").first().click();
        assertThat(page.locator(".joint-text")).hasCount(0);
        page.waitForFunction("window.left?.channel.closed"); // gone after a reload
    }

    @Test
    void t6_whoOnlyReadsSeesTheTextAndNoEditor() {
        var bens = open(site.window(), ben);
        notes(bens).click();
        bens.keyboard().type("**For everybody**");
        assertThat(state(bens)).hasText("saved");
        var page = site.window();
        page.navigate(path());
        assertThat(page.locator(".text-section strong")).hasText("For everybody");
        bens.keyboard().press("Enter");
        bens.keyboard().press("Enter");
        bens.keyboard().type("- [ ] and later");
        var task = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("and later"));
        assertThat(task).not().isChecked();
        assertThat(task).isDisabled();
        assertThat(page.locator(".joint-text")).hasCount(0);
    }

    /** What happens to a laptop on a train: sockets that are open are gone, and new ones fail. */
    private static void offline(Page page, boolean away) {
        BrowserContext context = page.context();
        context.setOffline(away);
        if (away) {
            page.evaluate("document.querySelector('.joint-text').jointText.channel.connection.socket.close()");
        }
    }

    private Page open(Page page, PersonId person) {
        site.enter(page, person);
        page.navigate(path());
        assertThat(state(page)).hasText("saved");
        return page;
    }

    private String path() {
        return catalog.summary(lab).orElseThrow().path();
    }

    private static Locator notes(Page page) {
        return Site.textbox(page, "Notes");
    }

    private static Locator state(Page page) {
        return page.locator(".text-state");
    }
}
