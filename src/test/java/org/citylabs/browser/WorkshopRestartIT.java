package org.citylabs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.citylabs.identity.PersonId;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.OpenWorkshop;
import org.citylabs.testing.TestDatabase;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.WorkshopFloor;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopLead;
import org.junit.jupiter.api.Test;

/** The server restarts in the middle of each step: the step, its time, and what is private are as they were. */
class WorkshopRestartIT {

    @Test
    void whatIsPrivateIsThereAfterARestartInTheMiddleOfEachStep() {
        var database = TestDatabase.fresh();
        var run = OwnRun.start(database, 0);
        var port = run.port();
        try (var site = run.site()) {
            var facilitator = run.world().citizenOf(BIELEFELD);
            var boards = run.bean(OpenBoard.class);
            var board = boards.open(run.bean(OpenLab.class).open(facilitator, BIELEFELD, TAMPERE), facilitator);
            var lane = boards.lane(board, facilitator, "To do");
            var workshops = run.bean(OpenWorkshop.class);
            var workshop = workshops.open(board, facilitator);
            var key = workshops.guest(workshop, facilitator, "Aino", TAMPERE, true);
            var collecting = workshops.run(workshop, facilitator, OpenWorkshop.collect(lane));
            var page = site.window(Site.PHONE, "en-GB", ColorScheme.LIGHT);
            page.context()
                    .addCookies(
                            List.of(new Cookie("citylabs-guest-" + workshop.value(), key).setUrl("http://localhost")));
            page.navigate("/w/" + workshops.now(workshop).code());
            page.locator(".writing textarea").fill("Night trams");
            Site.button(page, "Add note").click();
            assertThat(page.locator(".floor-notes > li[data-note]")).hasCount(1);
            var ends = workshops.now(workshop).current().orElseThrow().endsAt();
            run.close();

            // written while there is no server
            assertThat(page.locator(".floor-say")).hasText(Pattern.compile("Not connected.*"));
            page.locator(".writing textarea").fill("Park and ride");
            Site.button(page, "Add note").click();
            run = OwnRun.start(database, port);
            assertThat(page.locator(".floor-notes > li[data-note]")).hasCount(2);
            assertThat(page.locator(".step-timer")).isVisible();
            var now = run.bean(OpenWorkshop.class).now(workshop);
            Assertions.assertThat(now.current().orElseThrow().id()).isEqualTo(collecting);
            Assertions.assertThat(now.current().orElseThrow().endsAt()).isEqualTo(ends);
            Assertions.assertThat(now.current().orElseThrow().notes()).isEqualTo(2);

            var voting = vote(run, facilitator, workshop, collecting, lane);
            var card = run.bean(OpenBoard.class)
                    .state(board, facilitator)
                    .cards(lane)
                    .getFirst();
            var more = Site.button(page, "One dot more for “" + card.title() + "”");
            more.click();
            more.click();
            assertThat(page.locator(".floor-say")).hasText("Dots left: 1");
            run.close();
            run = OwnRun.start(database, port);
            assertThat(page.locator(".stepper output").first()).hasText("2");
            var own = run.bean(WorkshopFloor.class).own(workshop, key, voting);
            Assertions.assertThat(own.dots())
                    .containsExactly(Map.entry(card.id().id(), 2));
        } finally {
            run.close();
        }
    }

    private static StepId vote(OwnRun run, PersonId facilitator, WorkshopId workshop, StepId collecting, UUID lane) {
        var lead = run.bean(WorkshopLead.class);
        run.world()
                .as(facilitator, () -> lead.reveal(workshop, collecting, null))
                .join();
        return run.bean(OpenWorkshop.class).run(workshop, facilitator, OpenWorkshop.vote(lane, 3));
    }
}
