package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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

/** Two people write the notes of a lab, and look at what became of them (T5). */
@BrowserTest
class TextHistoryIT {

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
    private Page bens;
    private Page ainos;

    @BeforeEach
    void twoWrite() {
        aino = world.citizenOf(TAMPERE);
        ben = world.citizenOf(BIELEFELD);
        lab = labs.open(ben, BIELEFELD, TAMPERE);
        labs.join(lab, aino, Part.EDITOR);
        bens = open(site.window(), ben);
        notes(bens).click();
        bens.keyboard().insertText("Trams are <b>slow</b>.");
        ainos = open(site.window(), aino);
        assertThat(notes(ainos)).containsText("slow");
        notes(ainos).click();
        ainos.keyboard().press("Control+End");
        ainos.keyboard().insertText(" Bikes are not.");
        assertThat(notes(bens)).containsText("Bikes are not.");
    }

    @Test
    void t5_whoWritesGoesBackInTimeAndTheOthersSeeIt() {
        Site.button(bens, "History").click();
        var dialog = bens.getByRole(AriaRole.DIALOG);
        var slider = bens.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Version"));
        var restore = Site.button(bens, "Restore this version");
        assertThat(slider).hasAttribute("aria-valuetext", "Version 2 of 2");
        assertThat(dialog).containsText(name(aino));
        assertThat(restore).isDisabled();
        slider.focus();
        bens.keyboard().press("ArrowLeft");
        assertThat(slider).hasAttribute("aria-valuetext", "Version 1 of 2");
        assertThat(dialog).containsText(name(ben));
        assertThat(past(bens)).hasText("Trams are <b>slow</b>.");
        bens.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("What changed since then"))
                .check();
        assertThat(past(bens).locator("ins")).hasText(" Bikes are not.");
        assertThat(past(bens)).hasText("Trams are <b>slow</b>. Bikes are not.");
        Axe.check(bens, "the history of a text");
        Site.button(bens, "Previous step").click();
        assertThat(dialog).containsText("What the text began with");
        Site.button(bens, "Next step").click();
        assertThat(slider).hasAttribute("aria-valuetext", "Version 1 of 2");
        restore.click();
        assertThat(bens.getByText("Version 1 is restored")).isVisible();
        assertThat(dialog).isHidden();
        assertThat(notes(bens)).hasText("Trams are <b>slow</b>.");
        assertThat(notes(ainos)).hasText("Trams are <b>slow</b>.");
    }

    @Test
    void t5_whoWroteWhatIsShownAndKeptUpWith() {
        var toggle = Site.button(bens, "Who wrote what");
        toggle.click();
        assertThat(toggle).hasAttribute("aria-pressed", "true");
        assertThat(legend(bens)).hasText(new String[] {name(ben), name(aino)});
        assertThat(passages(bens, ben)).hasText("Trams are <b>slow</b>.");
        assertThat(passages(bens, aino)).hasText(" Bikes are not.");
        Axe.check(bens, "who wrote what");
        ainos.keyboard().press("Control+Home");
        ainos.keyboard().insertText("Hello. ");
        assertThat(passages(bens, aino).first()).hasText("Hello. ");
        toggle.click();
        assertThat(bens.locator(".text-author")).hasCount(0);
    }

    private Page open(Page page, PersonId person) {
        site.enter(page, person);
        page.navigate(catalog.summary(lab).orElseThrow().path());
        assertThat(page.locator(".text-state")).hasText("saved");
        return page;
    }

    private String name(PersonId person) {
        return people.profiles(List.of(person)).get(person).publicName();
    }

    private Locator passages(Page page, PersonId person) {
        return page.locator(".cm-content [title='%s']".formatted(name(person)));
    }

    private static Locator legend(Page page) {
        return page.locator(".text-authors .text-author");
    }

    private static Locator past(Page page) {
        return page.locator(".past-text");
    }

    private static Locator notes(Page page) {
        return Site.textbox(page, "Notes");
    }
}
