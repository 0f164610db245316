package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citylabs.board.BoardId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.uikit.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.json.JsonMapper;

/** What a board tells of its keys, without a browser. */
@CityLabsTest
class KeyboardScreensTest {

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
    Messages messages;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private PersonId ben;
    private BoardId board;

    @BeforeEach
    void open() {
        ben = world.citizenOf(BIELEFELD);
        board = boards.open(labs.open(ben, BIELEFELD), ben);
        app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void theHelpListsEveryKeyWithWhatItDoes() {
        var window = window(app.newUser(people.signedIn(ben)).newWindow());
        var rows = rows(help(window));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(words(Arrays.stream(Shortcut.values())));
        assertThat(rows)
                .containsEntry("Undo", List.of("Ctrl", "Z", "u"))
                .containsEntry("Go to the first or last card of the lane", List.of("Home", "End"))
                .containsEntry("Delete the card", List.of("Delete"));
    }

    @Test
    void thePageLearnsFromTheSameListWhatSingleKeysDo() {
        var editors = singles(window(app.newUser(people.signedIn(ben)).newWindow()));
        assertThat(editors)
                .containsEntry("n", "add-card")
                .containsEntry("delete", "delete-card")
                .containsEntry("?", "keyboard")
                .hasSize((int) Arrays.stream(Shortcut.values())
                        .filter(Shortcut::isSingle)
                        .count());
    }

    @Test
    void whoOnlyReadsIsToldOfNoKeyThatChangesSomething() {
        var window = window(app.newUser().newWindow());
        assertThat(singles(window)).containsOnlyKeys("e", "h", "f", "?");
        assertThat(rows(help(window)).keySet())
                .containsExactlyInAnyOrderElementsOf(words(Shortcut.of(false)))
                .contains("Open the card")
                .doesNotContain("Undo", "Delete the card");
    }

    private BrowserlessUIContext window(BrowserlessUIContext window) {
        window.activate();
        window.getUI().navigate("boards/" + board.value());
        return window;
    }

    private static KeyboardDialog help(BrowserlessUIContext window) {
        var menu = window.find(BoardTools.class)
                .single()
                .getChildren()
                .filter(MenuBar.class::isInstance)
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>((MenuBar) menu).clickItem("Board", "Keyboard");
        return window.find(KeyboardDialog.class).single();
    }

    /** The caps of the keys by what they do. */
    private static Map<String, List<String>> rows(KeyboardDialog dialog) {
        return inside(dialog.getElement())
                .filter(it -> it.getTag().equals("tr"))
                .filter(it -> "row".equals(it.getChild(0).getAttribute("scope")))
                .collect(Collectors.toMap(
                        it -> it.getChild(0).getText(),
                        it -> inside(it)
                                .filter(cap -> cap.getTag().equals("kbd"))
                                .map(Element::getText)
                                .toList()));
    }

    private static Stream<Element> inside(Element element) {
        return element.getChildren()
                .filter(it -> !it.isTextNode())
                .flatMap(it -> Stream.concat(Stream.of(it), inside(it)));
    }

    private List<String> words(Stream<Shortcut> shortcuts) {
        return shortcuts
                .map(it -> messages.getTranslation(it.key(), Locale.ENGLISH))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> singles(BrowserlessUIContext window) {
        var written = window.find(BoardView.class).single().getElement().getAttribute("data-keys");
        return JsonMapper.shared().readValue(written, Map.class);
    }
}
