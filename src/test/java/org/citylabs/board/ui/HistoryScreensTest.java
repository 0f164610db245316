package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.LINZ;
import static org.citylabs.testing.World.TAMPERE;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.citylabs.board.BoardErasure;
import org.citylabs.board.BoardId;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Erasing;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The past of a board on its page, without a browser. */
@CityLabsTest
class HistoryScreensTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    TestPeople people;

    @Autowired
    OpenLab labs;

    @Autowired
    OpenBoard boards;

    @Autowired
    BoardErasure erasure;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private PersonId aino;
    private PersonId ben;
    private BoardId board;
    private UUID todo;
    private UUID doing;
    private UUID card;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        ben = world.named("Ben " + UUID.randomUUID());
        var lab = labs.open(aino, BIELEFELD, TAMPERE, LINZ);
        labs.join(lab, ben, Part.EDITOR);
        board = boards.open(lab, aino);
        todo = boards.lane(board, aino, "To do");
        doing = boards.lane(board, aino, "Doing");
        card = boards.card(board, aino, todo, "Charging points");
        boards.does(board, aino, new Command.MoveCard(card, doing, null, null));
        app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs");
    }

    @AfterEach
    void close() {
        app.close();
    }

    /** [B9] */
    @Test
    void anEditorLooksAtAnyMomentAndCanGoBackToIt() {
        var window = window(ben);
        openHistory(window);
        var steps = dialog(window).getElement().getTextRecursively();
        assertThat(html(window)).anyMatch(it -> it.contains("moved") && it.contains("To do</span>"));
        assertThat(steps).contains("Bielefeld, Linz").contains("Tampere");
        look(window, 1);
        assertThat(html(window)).anyMatch(it -> it.contains("past-lanes") && !it.contains("Charging points"));
        click(window, "One step on");
        assertThat(html(window)).anyMatch(it -> it.contains("past-lanes") && it.contains("Charging points"));
        assertThat(restore(window).getElement().getAttribute("data-command"))
                .contains("\"do\":\"restore\"")
                .contains("\"revision\":2")
                .contains("\"card\":null");
        click(window, "One step on");
        assertThat(buttons(window)).as("the present is no past").doesNotContain("Restore the board to this moment");
    }

    /** [B9] */
    @Test
    void aReaderLooksButCannotRestore() {
        var window = app.newUser().newWindow();
        go(window);
        openHistory(window);
        look(window, 1);
        assertThat(html(window)).anyMatch(it -> it.contains("past-lanes"));
        assertThat(buttons(window)).doesNotContain("Restore the board to this moment");
    }

    @Test
    void newStepsAreOfferedAndNotPushedIn() {
        var window = window(ben);
        openHistory(window);
        var before = steps(window);
        boards.card(board, aino, todo, "Bus lanes");
        boards.card(board, aino, todo, "Bicycle streets");
        show(window);
        assertThat(steps(window)).isEqualTo(before);
        click(window, "2 new steps");
        assertThat(steps(window)).isEqualTo(before + 2);
        assertThat(buttons(window)).doesNotContain("2 new steps");
    }

    @Test
    void longHistoriesAreLoadedOnDemand() {
        for (int i = 0; i < 60; i++) {
            boards.card(board, aino, todo, "Card " + i);
        }
        var window = window(ben);
        openHistory(window);
        assertThat(steps(window)).isEqualTo(50);
        click(window, "Show earlier steps");
        assertThat(steps(window)).isEqualTo(63);
        assertThat(buttons(window)).doesNotContain("Show earlier steps");
    }

    /** [B15] */
    @Test
    void whatWasErasedGoesFromAnOpenHistory() {
        var window = window(ben);
        openHistory(window);
        assertThat(html(window)).anyMatch(it -> it.contains("Charging points"));
        erasure.erase(board, Erasing.writingOf(aino), BoardErasure.Ground.PERSONAL_DATA, aino);
        await().until(() -> boards.state(board, aino).revision() == 4);
        show(window);
        assertThat(html(window)).noneMatch(it -> it.contains("Charging points"));
        assertThat(html(window)).anyMatch(it -> it.contains("erasure of personal data"));
    }

    @Test
    void tellsAMemberWhatHappenedMeanwhile() {
        var first = window(ben);
        assertThat(sections(first)).isEmpty();
        boards.does(board, aino, edit(Field.assignee(ben.value()), Field.YES));
        boards.does(board, ben, edit(Field.DUE, "2027-05-01"));
        var again = window(ben);
        var since = sections(again).getFirst();
        assertThat(since.getElement().getTextRecursively())
                .contains("one change")
                .doesNotContain("2 changes");
        assertThat(html(again)).anyMatch(it -> it.contains("asked you to take care of it"));
        again.test(again.find(NativeButton.class).withText("Charging points").single())
                .click();
        assertThat(again.find(CardDialog.class).all()).hasSize(1);
        again.find(CardDialog.class).single().close();
        click(again, "Close this overview");
        assertThat(sections(again)).isEmpty();
        var visitor = app.newUser().newWindow();
        go(visitor);
        assertThat(sections(visitor)).as("of a visitor nothing is kept").isEmpty();
    }

    private Command edit(String field, String value) {
        return new Command.SetFields(ItemId.card(card).toString(), Map.of(field, value));
    }

    private BrowserlessUIContext window(PersonId person) {
        var window = app.newUser(people.signedIn(person)).newWindow();
        go(window);
        return window;
    }

    private void go(BrowserlessUIContext window) {
        window.activate();
        window.getUI().navigate("boards/" + board.value());
    }

    /** As the board's page does when the board has gone on. */
    private void show(BrowserlessUIContext window) {
        dialog(window).show(boards.state(board, aino));
    }

    private static HistoryDialog dialog(BrowserlessUIContext window) {
        window.activate();
        return window.find(HistoryDialog.class).single();
    }

    private static void look(BrowserlessUIContext window, int revision) {
        window.activate();
        var step = window.find(ListItem.class).all().stream()
                .filter(it -> Integer.toString(revision).equals(it.getElement().getAttribute("value")))
                .findFirst()
                .orElseThrow();
        window.test((Button) step.getChildren().skip(2).findFirst().orElseThrow())
                .click();
    }

    private static Button restore(BrowserlessUIContext window) {
        window.activate();
        return window.find(Button.class)
                .withText("Restore the board to this moment")
                .single();
    }

    private static long steps(BrowserlessUIContext window) {
        window.activate();
        return window.find(ListItem.class).all().stream()
                .filter(it -> it.getElement().hasAttribute("value"))
                .count();
    }

    private static List<SinceSection> sections(BrowserlessUIContext window) {
        window.activate();
        return window.find(SinceSection.class).all();
    }

    private static void openHistory(BrowserlessUIContext window) {
        window.activate();
        var tools = window.find(BoardTools.class).single();
        var menu = tools.getChildren()
                .filter(MenuBar.class::isInstance)
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>((MenuBar) menu).clickItem("Board", "History");
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.activate();
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        window.activate();
        return window.find(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }

    private static List<String> html(BrowserlessUIContext window) {
        window.activate();
        return Stream.<Component>concat(window.find(Span.class).all().stream(), window.find(Div.class).all().stream())
                .map(it -> it.getElement().getProperty("innerHTML", ""))
                .toList();
    }
}
