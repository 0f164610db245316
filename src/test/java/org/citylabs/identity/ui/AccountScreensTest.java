package org.citylabs.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.TAMPERE;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.World;
import org.citylabs.uikit.Notice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The screens of accounts, without a browser. */
@CityLabsTest
class AccountScreensTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Test
    void openingTheLinkOfAMailConfirmsNothingUntilAButtonIsPressed() {
        try (var app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs")) {
            var window = app.newUser().newWindow();
            window.navigate("confirm/some-secret", ConfirmView.class);
            assertThat(window.find(Notice.class).all()).isEmpty();
            window.test(window.find(Button.class).withText("Confirm my address").single())
                    .click();
            assertThat(window.find(Notice.class).single().getElement().getTextRecursively())
                    .contains("used already or is too old");
        }
    }

    @Test
    void timesAreThoseOfTheHomeCityAndSaySo() {
        try (var app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs")) {
            var window = app.newUser(people.signedIn(world.citizenOf(TAMPERE))).newWindow();
            window.navigate("account", AccountView.class);
            assertThat(window.find(ListItem.class).all())
                    .extracting(item -> item.getElement().getTextRecursively())
                    .anySatisfy(text -> assertThat(text).containsPattern(" EES?T"));
        }
    }
}
