package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardImport;
import org.citylabs.board.Incoming;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.kernel.Language;
import org.citylabs.lab.LabId;
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

/** What was archived and deleted on a board, without a browser. */
@CityLabsTest
class PutAwayScreensTest {

    private static final int ARCHIVED = 260;

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
    BoardImport imports;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private PersonId aino;
    private BoardId board;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        var lab = labs.open(aino, BIELEFELD, TAMPERE);
        board = boards.open(lab, aino);
        var rows = IntStream.range(0, ARCHIVED)
                .mapToObj(i -> "Card " + i + ",To do,yes")
                .collect(Collectors.joining("\n", "title,lane,archived\n", ""));
        world.as(
                aino,
                () -> imports.into(board, UUID.randomUUID(), read(lab, rows)).join());
        app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void everythingIsReachedTheLatestFirst() {
        var last = boards.card(board, aino, boards.lane(board, aino, "Doing"), "Gone last");
        boards.does(board, aino, new Command.SetFields(ItemId.card(last).toString(), Map.of(Field.DELETED, Field.YES)));
        var window = window();
        assertThat(lines(window)).hasSize(50).first().asString().contains("Gone last");
        for (int shown = 100; shown <= 250; shown += 50) {
            click(window, "Show 50 more");
            assertThat(lines(window)).hasSize(shown);
        }
        click(window, "Show 11 more");
        assertThat(lines(window)).hasSize(ARCHIVED + 1).doesNotHaveDuplicates();
        assertThat(buttons(window)).noneMatch(it -> it.startsWith("Show "));
    }

    @Test
    void whatIsOpenStaysOpenWhenTheBoardGoesOn() {
        var window = window();
        click(window, "Show 50 more");
        boards.card(board, aino, boards.lane(board, aino, "Doing"), "Something new");
        window.find(PutAwayDialog.class).single().show(boards.state(board, aino));
        assertThat(lines(window)).hasSize(100);
    }

    private Incoming read(LabId lab, String file) {
        try {
            return imports.read(lab, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Language.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BrowserlessUIContext window() {
        var window = app.newUser(people.signedIn(aino)).newWindow();
        window.activate();
        window.getUI().navigate("boards/" + board.value());
        var menu = window.find(BoardTools.class)
                .single()
                .getChildren()
                .filter(MenuBar.class::isInstance)
                .findFirst()
                .orElseThrow();
        new MenuBarTester<>((MenuBar) menu).clickItem("Board", "Archived and deleted");
        return window;
    }

    private static List<String> lines(BrowserlessUIContext window) {
        return window.find(ListItem.class).all().stream()
                .filter(it -> it.getParent()
                        .filter(list -> list.hasClassName("put-away"))
                        .isPresent())
                .map(it -> it.getElement().getTextRecursively())
                .toList();
    }

    private static void click(BrowserlessUIContext window, String label) {
        window.test(window.find(Button.class).withText(label).single()).click();
    }

    private static List<String> buttons(BrowserlessUIContext window) {
        return window.find(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(Button::getText)
                .toList();
    }
}
