package org.citylabs.lab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.Role;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabId;
import org.citylabs.lab.Part;
import org.citylabs.lab.Visibility;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The screens of labs, without a browser: a lab from its start to the moment somebody leaves. */
@CityLabsTest
class LabScreensTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    OpenLab labs;

    @Autowired
    LabCatalog catalog;

    @Autowired
    LabPreviews previews;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private PersonId official;
    private PersonId citizen;

    @BeforeEach
    void open() {
        official = world.person(BIELEFELD, Role.OFFICIAL);
        citizen = world.citizenOf(TAMPERE);
        app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aLabIsStartedSomebodyIsInvitedTakesPartAndLeaves() {
        var title = "Lab " + UUID.randomUUID();
        var facilitator = window(official);
        facilitator.navigate("labs/new", StartLabView.class);
        click(facilitator, "Start the lab");
        assertThat(facilitator.find(TextField.class).withLabel("Title").single().isInvalid())
                .isTrue();
        facilitator
                .test(facilitator.find(TextField.class).withLabel("Title").single())
                .setValue(title);
        click(facilitator, "Start the lab");
        assertThat(heading(facilitator)).isEqualTo(title);

        facilitator
                .test(facilitator.find(EmailField.class).withLabel("E-mail").single())
                .setValue(world.email(citizen));
        click(facilitator, "Send invitation");
        assertThat(texts(facilitator)).contains("The invitation to " + world.email(citizen) + " is on its way.");
        assertThat(texts(facilitator)).contains(world.email(citizen));

        var invited = window(citizen);
        invited.navigate("labs", LabsView.class);
        assertThat(links(invited)).contains(title);
        go(invited, "labs/" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
        click(invited, "Take part");
        assertThat(buttons(invited)).contains("Leave this lab").doesNotContain("Take part");
        await("the facilitator sees it").pollInSameThread().until(() -> {
            facilitator.activate();
            facilitator.runPendingSignalsTasks();
            return facilitator.find(Span.class).all().stream()
                            .filter(it -> it.hasClassName("name"))
                            .count()
                    == 2;
        });

        click(invited, "Leave this lab");
        invited.test(invited.find(ConfirmDialog.class).single()).confirm();
        assertThat(buttons(invited)).as("it stays open to read").doesNotContain("Leave this lab");
    }

    @Test
    void aLabForItsMembersIsNotThereForOthersAndCloses() {
        var lab = labs.named("Hidden " + UUID.randomUUID(), official, Visibility.MEMBERS, BIELEFELD, TAMPERE);
        labs.join(lab, citizen, Part.EDITOR);
        var path = path(lab);
        for (var other : List.of(app.newUser().newWindow(), window(world.citizenOf(LINZ)))) {
            go(other, path);
            assertThat(heading(other)).isEqualTo("There is no such page");
            go(other, "labs");
            assertThat(links(other)).noneMatch(it -> it.startsWith("Hidden"));
        }
        assertThat(previews.of(path, Map.of(), Locale.ENGLISH)).isEmpty();

        var member = window(citizen);
        go(member, path);
        assertThat(heading(member)).startsWith("Hidden");
        labs.remove(lab, citizen);
        await().pollInSameThread().until(() -> {
            member.activate();
            member.runPendingSignalsTasks();
            return heading(member).equals("There is no such page");
        });
    }

    @Test
    void toolsFollowThePart() {
        var lab = labs.open(official, BIELEFELD, TAMPERE);
        labs.join(lab, citizen, Part.READER);
        var reader = window(citizen);
        go(reader, path(lab));
        assertThat(buttons(reader)).doesNotContain("Change", "Send invitation").contains("Report");
        labs.join(lab, citizen, Part.FACILITATOR);
        await().pollInSameThread().until(() -> {
            reader.activate();
            reader.runPendingSignalsTasks();
            return buttons(reader).containsAll(List.of("Change", "Send invitation"));
        });
        go(reader, path(lab) + "/edit");
        assertThat(heading(reader)).isEqualTo("Describe the lab");
        labs.join(lab, citizen, Part.EDITOR);
        go(reader, "labs");
        go(reader, path(lab) + "/edit");
        assertThat(heading(reader)).isEqualTo("There is no such page");
    }

    @Test
    void whatSomebodyIsFillingInStaysWhileOthersComeAndGo() {
        var lab = labs.open(official, BIELEFELD, TAMPERE);
        var facilitator = window(official);
        go(facilitator, path(lab));
        facilitator
                .test(facilitator.find(EmailField.class).withLabel("E-mail").single())
                .setValue("half@typed");
        labs.join(lab, citizen, Part.EDITOR);
        await().pollInSameThread().until(() -> {
            facilitator.activate();
            facilitator.runPendingSignalsTasks();
            return buttons(facilitator).stream().filter("Change"::equals).count() == 2;
        });
        assertThat(facilitator
                        .find(EmailField.class)
                        .withLabel("E-mail")
                        .single()
                        .getValue())
                .isEqualTo("half@typed");
    }

    @Test
    void robotsReadPublicLabs() {
        var lab = labs.named("Readable <b> " + UUID.randomUUID(), official, Visibility.PUBLIC, BIELEFELD, TAMPERE);
        var page = previews.of(path(lab), Map.of(), Locale.GERMAN).orElseThrow();
        assertThat(page.title()).startsWith("Readable");
        assertThat(page.body()).contains("Bielefeld, Tampere");
        assertThat(previews.of("labs", Map.of(), Locale.GERMAN).orElseThrow().body())
                .contains("Readable &lt;b&gt;");
    }

    private String path(LabId lab) {
        return world.as(official, () -> catalog.summary(lab))
                .orElseThrow()
                .path()
                .substring(1);
    }

    private BrowserlessUIContext window(PersonId person) {
        return app.newUser(people.signedIn(person)).newWindow();
    }

    private static void go(BrowserlessUIContext window, String path) {
        window.activate();
        window.getUI().navigate(path);
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.activate();
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private static String heading(BrowserlessUIContext window) {
        window.activate();
        return window.find(H1.class).single().getText();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        window.activate();
        return window.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static List<String> texts(BrowserlessUIContext window) {
        window.activate();
        return window.find(Span.class).all().stream().map(Span::getText).toList();
    }

    private static List<String> links(BrowserlessUIContext window) {
        window.activate();
        return window.find(Anchor.class).all().stream()
                .map(it -> it.getElement().getTextRecursively())
                .toList();
    }
}
