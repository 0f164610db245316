package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.World;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The running site, and windows of a real Chromium to look at it. Each window is a person with cookies of their own. */
@TestComponent
class Site implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESKTOP = 1440;

    /** Milliseconds; long, because a busy machine is slow and a right answer late is still right. */
    private static final int PATIENCE = 30_000;

    private final WebServerApplicationContext server;
    private final World world;
    private final Playwright playwright;
    private final Browser browser;

    Site(WebServerApplicationContext server, World world) {
        this.server = server;
        this.world = world;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("CITYLABS_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    Page window() {
        return window(DESKTOP, "en-GB", ColorScheme.LIGHT);
    }

    /** One that comes to the site by another way than straight. */
    Page windowBy(int port) {
        return browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port))
                .newPage();
    }

    Page window(int width, String locale, ColorScheme scheme) {
        var options = new NewContextOptions()
                .setBaseURL("http://localhost:" + server.getWebServer().getPort())
                .setLocale(locale)
                .setColorScheme(scheme)
                .setViewportSize(width, 900);
        if (width < 600) {
            options.setIsMobile(true).setHasTouch(true);
        }
        return browser.newContext(options).newPage();
    }

    /** Signs somebody in as they would do it, in English. */
    void signIn(Page page, PersonId person) {
        page.navigate("/login");
        textbox(page, "E-mail").fill(world.email(person));
        textbox(page, "Password").fill(TestPeople.PASSWORD);
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Me")))
                .isVisible();
    }

    /** Signs somebody in whatever the language of the window is. */
    void enter(Page page, PersonId person) {
        page.navigate("/login");
        page.locator("vaadin-email-field input").fill(world.email(person));
        page.locator("vaadin-password-field input").fill(TestPeople.PASSWORD);
        page.locator("vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".person-menu")).isVisible();
    }

    static Locator textbox(Page page, String name) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Chooses from a select field by the name on the screen. */
    static void choose(Page page, String field, String option) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(field))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
