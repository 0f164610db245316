package org.citylabs.idea.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.citylabs.idea.AlikeIdeas;
import org.citylabs.idea.IdeaCatalog;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.PublishedIdea;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The screens of ideas, without a browser. */
@CityLabsTest
class IdeaScreensTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    PublishedIdea ideas;

    @Autowired
    IdeaCatalog catalog;

    private SecuredBrowserlessApplicationContext<Authentication> app;

    @BeforeEach
    void open() {
        world.haveCities();
        app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theListIsSearchedByWhatIsTyped() {
        ideas.make(BIELEFELD, "Hedgehog tunnels");
        ideas.make(BIELEFELD, "Kites on the hill");
        await().until(() -> !catalog.alike("Hedgehog tunnels", null).isEmpty());
        var visitor = app.newUser().newWindow();
        visitor.navigate("ideas", IdeasView.class);
        visitor.test(field(visitor, "Search ideas")).setValue("hedgehogs");
        assertThat(links(visitor)).contains("Hedgehog tunnels").doesNotContain("Kites on the hill");
        assertThat(find(visitor, Select.class, "Order"))
                .as("relevance is the order")
                .singleElement()
                .matches(order -> order.isReadOnly() && order.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%22%2B*%27--",
                "language=tlh&city=nowhere&topic=none&order=sideways&at=after-99999999999.x",
                "city=..%2F..&at=before-1.00000000-0000-0000-0000-000000000000",
                "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&q=twice"
            })
    void anyAddressOfTheListIsAnswered(String query) {
        var visitor = app.newUser().newWindow();
        visitor.getUI().navigate("ideas", QueryParameters.fromString(query));
        assertThat(visitor.find(IdeasView.class).all()).hasSize(1);
        assertThat(field(visitor, "Search ideas").isVisible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ideas/0", "ideas/-1", "ideas/99999999999999999999", "ideas/1e3", "ideas/999999999"})
    void anIdeaThatIsNotThereIsNotFound(String address) {
        var visitor = app.newUser().newWindow();
        visitor.getUI().navigate(address);
        visitor.activate();
        assertThat(visitor.find(H1.class).single().getText()).isEqualTo("There is no such page");
    }

    @Test
    void theLanguageFollowsTheTextUntilThePersonChoosesOne() {
        var citizen = citizen();
        citizen.navigate("ideas/new", SubmitIdeaView.class);
        citizen.test(field(citizen, "Title")).setValue("Mehr Bäume und Bänke auf dem Marktplatz");
        assertThat(language(citizen).getValue()).isEqualTo("de");
        citizen.test(language(citizen)).selectItem("Swedish");
        citizen.test(citizen.find(TextArea.class).withLabel("Your idea").single())
                .setValue("Lisää puita ja penkkejä kauppatorille, jotta siellä on mukava istua.");
        assertThat(language(citizen).getValue()).isEqualTo("sv");
    }

    @Test
    void publishedIdeasThatLookAlikeAreShownWhileTheTitleIsTyped() {
        ideas.make(BIELEFELD, "Stargazing nights on the gasometer");
        await().until(() -> !catalog.alike("stargazing gasometer", null).isEmpty());
        var citizen = citizen();
        citizen.navigate("ideas/new", SubmitIdeaView.class);
        assertThat(find(citizen, AlikeIdeas.class)).isEmpty();
        citizen.test(field(citizen, "Title")).setValue("Stargazing on the gasometer");
        assertThat(links(citizen)).contains("Stargazing nights on the gasometer");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        var citizen = citizen();
        citizen.navigate("ideas/new", SubmitIdeaView.class);
        citizen.test(field(citizen, "Title")).setValue("Hey");
        citizen.test(citizen.find(Button.class).withText("Submit idea").single())
                .click();
        assertThat(field(citizen, "Title").getErrorMessage()).contains("5");
        assertThat(field(citizen, "Title").isInvalid()).isTrue();
        assertThat(citizen.find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(citizen, Select.class, "City").getFirst().isInvalid()).isTrue();
        assertThat(field(citizen, "Title").getValue()).isEqualTo("Hey");
    }

    private BrowserlessUIContext citizen() {
        return app.newUser(people.signedIn(world.citizenOf(BIELEFELD))).newWindow();
    }

    private static TextField field(BrowserlessUIContext window, String label) {
        window.activate();
        return window.find(TextField.class).withLabel(label).single();
    }

    private static LanguageField language(BrowserlessUIContext window) {
        window.activate();
        return window.find(LanguageField.class).single();
    }

    private static <C extends Component> List<C> find(BrowserlessUIContext window, Class<C> type) {
        window.activate();
        return window.find(type).all();
    }

    @SuppressWarnings("rawtypes")
    private static List<Select> find(BrowserlessUIContext window, Class<Select> type, String label) {
        window.activate();
        return window.find(type).withLabel(label).all();
    }

    private static List<String> links(BrowserlessUIContext window) {
        return find(window, Anchor.class).stream()
                .map(HasElement::getElement)
                .map(element -> element.getTextRecursively())
                .toList();
    }
}
