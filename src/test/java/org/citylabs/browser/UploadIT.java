package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.DESKTOP;
import static org.citylabs.browser.Site.PHONE;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.choose;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files come along with an idea: from the form of a visitor to the idea's page. */
@BrowserTest
class UploadIT {

    private static final FilePayload PLAN = new FilePayload(
            "plan.pdf",
            "application/pdf",
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    private static final FilePayload PROGRAM = new FilePayload(
            "plan2.pdf", "application/pdf", "MZ this is no document".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    Site site;

    @Autowired
    World world;

    @Test
    void aFileComesAlongWithAnIdea() {
        var page = site.window(DESKTOP, "en-GB", ColorScheme.LIGHT);
        site.signIn(page, world.citizenOf(BIELEFELD));
        page.navigate("/ideas/new");
        textbox(page, "Title").fill("A plan for the square");
        choose(page, "City", "Bielefeld");
        textbox(page, "Your idea").fill("The plan says it better than words could.");
        add(page, PLAN);
        assertThat(page.getByText("plan.pdf").first()).isVisible();
        page.getByLabel(Pattern.compile("Others may use my contribution")).check();
        button(page, "Submit idea").click();
        assertThat(heading(page, "A plan for the square")).isVisible();
        assertThat(page.getByText("plan.pdf").first()).isVisible();
    }

    @Test
    void whatIsNoDocumentIsRefusedInWords() {
        var page = site.window(DESKTOP, "en-GB", ColorScheme.LIGHT);
        site.signIn(page, world.citizenOf(BIELEFELD));
        page.navigate("/ideas/new");
        add(page, PROGRAM);
        assertThat(page.getByText("plan2.pdf is neither an image").first()).isVisible();
        assertThat(page.locator(".attachment-rows li")).hasCount(0);
    }

    @Test
    void aVisitorsFileIsThereAfterAReload() {
        var page = site.window(PHONE, "en-GB", ColorScheme.LIGHT);
        page.navigate("/ideas/new");
        textbox(page, "Title").fill("Begun without an account");
        textbox(page, "Title").blur();
        assertThat(page).hasURL(Pattern.compile("draft="));
        add(page, PLAN);
        assertThat(page.locator(".attachment-rows li")).hasCount(1);
        page.reload();
        assertThat(textbox(page, "Title")).hasValue("Begun without an account");
        assertThat(page.locator(".attachment-rows li")).hasCount(1);
    }

    private static void add(Page page, FilePayload file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
    }
}
