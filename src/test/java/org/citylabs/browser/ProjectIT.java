package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.browser.Site.DESKTOP;
import static org.citylabs.browser.Site.PHONE;
import static org.citylabs.browser.Site.button;
import static org.citylabs.browser.Site.heading;
import static org.citylabs.browser.Site.textbox;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.kernel.Language;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a citizen's idea to something that two cities carry together, as all of them walk it. */
@BrowserTest
class ProjectIT {

    private static final String TITLE = "A path that is dry in November";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);

    @Autowired
    Site site;

    @Autowired
    World world;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Test
    void anIdeaBecomesSomethingThatCitiesCarryTogether() {
        var citizen = world.person(BIELEFELD, Language.ENGLISH, Role.CITIZEN);
        var member = world.citizenOf(TAMPERE);
        var lab = labs.open(member, BIELEFELD, TAMPERE);
        var board = boards.open(lab, member);

        var phone = inside(citizen, PHONE);
        IdeaSteps.submit(phone, TITLE);
        IdeaSteps.publish(inside(world.moderatorOf(BIELEFELD), DESKTOP), TITLE);
        var address = phone.url();

        var work = inside(member, DESKTOP);
        work.navigate("/boards/" + board.value());
        bringIn(work);
        planATrial(work);
        propose(work);
        accept(work.url(), BIELEFELD, "Bielefeld");
        accept(work.url(), TAMPERE, "Tampere");

        work.reload();
        assertThat(work.getByText("Under way").first()).isVisible();
        reachAMilestone(work);

        phone.navigate(address);
        assertThat(phone.getByText("Milestone reached: The first hundred metres")
                        .first())
                .isVisible();
        var finnish = site.window(PHONE, "fi-FI", ColorScheme.DARK);
        finnish.navigate(address);
        assertThat(finnish.getByText("Välitavoite saavutettu: The first hundred metres")
                        .first())
                .isVisible();
        Axe.check(finnish, address);
    }

    private static void bringIn(Page page) {
        page.getByRole(AriaRole.MENUITEM, named("Board")).click();
        page.getByRole(AriaRole.MENUITEM, named("Bring in an idea")).click();
        button(page, "Bring in “" + TITLE + "”").click();
        button(page, "Close").click();
        assertThat(button(page, TITLE)).isVisible();
    }

    private static void planATrial(Page page) {
        button(page, "Menu of " + TITLE).focus();
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.MENUITEM, named("Plan a trial")).click();
        assertThat(textbox(page, "Question")).hasValue(TITLE);
        combo(page, "City", "Tampere");
        var today = LocalDate.now();
        day(page, "Begins", today);
        day(page, "Ends", today.plusDays(10));
        textbox(page, "Measure").fill("People with dry feet");
        textbox(page, "Target").fill("90");
        button(page, "Plan it").click();
        assertThat(heading(page, TITLE).first()).isVisible();
        assertThat(page.getByText("Planned").first()).isVisible();
        button(page, "It has begun").click();
        assertThat(page.getByText("Running").first()).isVisible();
    }

    private static void propose(Page page) {
        page.getByRole(AriaRole.LINK, named("Start a joint project")).click();
        assertThat(textbox(page, "Title")).hasValue(TITLE);
        textbox(page, "Goal").fill("Nobody turns back for wet feet.");
        button(page, "Propose the project").click();
        page.waitForURL(Pattern.compile("/projects/(?!new)")); // which comes after what is seen
        assertThat(page.getByText("Proposed").first()).isVisible();
    }

    private void accept(String address, CityId city, String name) {
        var official = world.person(city, Language.ENGLISH, Role.CITIZEN, Role.OFFICIAL);
        var page = inside(official, DESKTOP);
        page.navigate(address);
        button(page, "Accept for " + name).click();
        assertThat(button(page, "Accept for " + name)).hasCount(0);
    }

    private static void reachAMilestone(Page page) {
        var today = LocalDate.now();
        button(page, "Add a milestone").click();
        textbox(page, "What is to be reached").fill("The first hundred metres");
        day(page, "By when", today.plusDays(1));
        button(page, "Save").click();
        button(page, "Reached: The first hundred metres").click();
        day(page, "When it was reached", today);
        textbox(page, "What shows it").fill("We walked it, and were dry.");
        button(page, "Save").click();
        assertThat(page.getByText("We walked it, and were dry.").first()).isVisible();
    }

    private Page inside(PersonId person, int width) {
        var page = site.window(width, "en-GB", ColorScheme.LIGHT);
        site.signIn(page, person);
        return page;
    }

    private static void combo(Page page, String field, String option) {
        var box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field));
        box.fill(option);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    private static void day(Page page, String field, LocalDate day) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field));
        box.fill(TYPED.format(day));
        box.press("Enter");
        box.press("Tab");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
