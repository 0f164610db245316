package org.citylabs.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.UUID;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.citylabs.uikit.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two moderators with the same case open: what one does, the other sees without asking. */
@CityLabsTest
class TwoModeratorsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    PublishedIdea ideas;

    @Test
    void whoIsSlowerSeesWhoTookAndWhoDecided() {
        var open = ideas.openCase(BIELEFELD, "Two at one desk " + UUID.randomUUID());
        try (var app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs")) {
            var first =
                    app.newUser(people.signedIn(world.moderatorOf(BIELEFELD))).newWindow();
            var second =
                    app.newUser(people.signedIn(world.moderatorOf(BIELEFELD))).newWindow();
            first.navigate("moderation/" + open, CaseView.class);
            second.navigate("moderation/" + open, CaseView.class);
            assertThat(actions(second)).contains("Publish");

            var publish = button(first, "Publish");
            click(first, "Take this case");
            await().pollInSameThread().until(() -> !actions(first).contains("Take this case"));
            assertThat(button(first, "Publish")).as("stays under the hand").isSameAs(publish);
            await("somebody else has it").pollInSameThread().until(() -> {
                second.runPendingSignalsTasks();
                return !button(second, "Publish").isEnabled();
            });
            assertThat(notice(second)).contains("has this case in hand");

            click(first, "Publish");
            await().pollInSameThread().until(() -> notice(second).contains("has decided: published"));
        }
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.activate();
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private static Button button(BrowserlessUIContext window, String label) {
        window.activate();
        return window.find(Button.class).withText(label).single();
    }

    private static List<String> actions(BrowserlessUIContext window) {
        window.activate();
        window.runPendingSignalsTasks();
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String notice(BrowserlessUIContext window) {
        window.activate();
        window.runPendingSignalsTasks();
        return window.find(Notice.class).all().getLast().getElement().getTextRecursively();
    }
}
