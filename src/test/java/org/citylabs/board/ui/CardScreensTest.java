package org.citylabs.board.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citylabs.testing.World.BIELEFELD;
import static org.citylabs.testing.World.TAMPERE;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.citylabs.board.BoardId;
import org.citylabs.board.Cards;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Reading;
import org.citylabs.discussion.CommentId;
import org.citylabs.discussion.Discussions;
import org.citylabs.identity.PersonId;
import org.citylabs.identity.TestPeople;
import org.citylabs.lab.Part;
import org.citylabs.testing.CityLabsTest;
import org.citylabs.testing.OpenBoard;
import org.citylabs.testing.OpenLab;
import org.citylabs.testing.World;
import org.citylabs.text.JointTexts;
import org.citylabs.text.TextComments;
import org.citylabs.uikit.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import tools.jackson.databind.json.JsonMapper;

/** A card on its board and opened, without a browser. */
@CityLabsTest
class CardScreensTest {

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
    Discussions discussions;

    @Autowired
    JointTexts texts;

    @Autowired
    TextComments textComments;

    @Autowired
    Messages messages;

    private SecuredBrowserlessApplicationContext<Authentication> app;
    private PersonId aino;
    private PersonId ben;
    private String name;
    private BoardId board;
    private UUID todo;
    private UUID card;

    @BeforeEach
    void open() {
        aino = world.citizenOf(TAMPERE);
        name = "Ben " + UUID.randomUUID();
        ben = world.named(name);
        var lab = labs.open(aino, BIELEFELD, TAMPERE);
        labs.join(lab, ben, Part.EDITOR);
        board = boards.open(lab, aino);
        todo = boards.lane(board, aino, "To do");
        card = boards.card(board, aino, todo, "Charging points");
        app = SpringBrowserlessApplicationContext.createSecured(context, "org.citylabs");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aCardSaysHowManyCommentsItHas() {
        say("Well");
        assertThat(markup(window(ben))).contains("<span>1 comment</span>").doesNotContain("file");
        say("Well, well");
        var visitor = app.newUser().newWindow();
        go(visitor);
        assertThat(markup(visitor)).as("whoever may read the board").contains("<span>2 comments</span>");
    }

    @Test
    void aCardWithoutAnythingBesideItSaysNothingOfIt() {
        assertThat(markup(window(ben)))
                .doesNotContain("comment")
                .doesNotContain("file")
                .doesNotContain("facts");
    }

    @Test
    void whoTakesCareIsPickedAmongTheOthersAndCanBeTakenOff() {
        boards.does(board, aino, edit(Field.assignee(ben.value()), Field.YES));
        var window = window(ben);
        openCard(window);
        var picker = window.find(PickField.class).single();
        assertThat(picker.options()).extracting(PickField.Option::value).containsExactly(Field.assignee(aino.value()));
        assertThat(picker.getElement().getAttribute("data-picks"))
                .contains("\"do\":\"edit\"")
                .contains("\"" + PickField.PICKED + "\":\"yes\"");
        var remove = window.find(NativeButton.class)
                .withCondition(it -> ("Remove " + name).equals(it.getElement().getAttribute("aria-label")))
                .single();
        assertThat(remove.getElement().getAttribute("data-command"))
                .contains("\"" + Field.assignee(ben.value()) + "\":null");
        boards.does(board, aino, edit(Field.assignee(ben.value()), null));
        window.activate();
        window.find(CardDialog.class).single().show(boards.state(board, aino));
        assertThat(picker.options()).hasSize(2);
        assertThat(window.find(Assignees.class).single().getElement().getTextRecursively())
                .contains("Nobody yet.");
    }

    /** B4: the later revision will win, knowingly. */
    @Test
    void whoIsWritingInAFieldIsToldWhatOthersMakeOfItMeanwhile() {
        var window = window(ben);
        openCard(window);
        var dialog = window.find(CardDialog.class).single();
        var title = titleOf(window);
        focus(title, "focusin");
        boards.does(board, aino, edit(Field.TITLE, "Places to charge"));
        window.activate();
        dialog.show(boards.state(board, aino));
        assertThat(title.getValue()).isEqualTo("Charging points");
        assertThat(title.getHelperText()).contains("has just changed this: Places to charge");
        focus(title, "focusout");
        assertThat(title.getValue()).isEqualTo("Places to charge");
        assertThat(title.getHelperText()).isEmpty();
    }

    @Test
    void whatIsOnItsWayIsNotOverwrittenByWhatOthersWroteBefore() {
        var window = window(ben);
        openCard(window);
        var dialog = window.find(CardDialog.class).single();
        var title = titleOf(window);
        focus(title, "focusin");
        boards.does(board, aino, edit(Field.TITLE, "Places to charge"));
        window.activate();
        dialog.show(boards.state(board, aino));
        window.test(title).setValue("Charging stations");
        focus(title, "focusout");
        assertThat(title.getValue()).isEqualTo("Charging stations");
        boards.does(board, ben, edit(Field.TITLE, "Charging stations"));
        boards.does(board, aino, edit(Field.TITLE, "Plugs"));
        window.activate();
        dialog.show(boards.state(board, aino));
        assertThat(title.getValue()).isEqualTo("Plugs");
    }

    @Test
    void whoOnlyReadsSeesWhoTakesCare() {
        boards.does(board, aino, edit(Field.assignee(ben.value()), Field.YES));
        var visitor = app.newUser().newWindow();
        go(visitor);
        openCard(visitor);
        assertThat(visitor.find(Assignees.class).single().getElement().getTextRecursively())
                .contains(name);
        assertThat(visitor.find(PickField.class).all()).isEmpty();
    }

    @Test
    void aPlaceIsTheTopTheEndOrBelowACardThatIsFoundByItsName() {
        IntStream.range(0, 3).forEach(i -> boards.card(board, aino, todo, "Card " + i));
        var state = boards.state(board, aino);
        var others = state.cards(todo).stream().map(it -> it.id().id()).toList();
        var window = window(ben);
        var texts = new Texts(messages, Locale.ENGLISH);
        var card = state.cards(todo).getFirst();
        var sent = new ArrayList<Command>();
        Runnable open = () -> new MoveDialog(state, card, Reading.BOTH, texts, sent::add).open();
        open.run();
        window.test(move(window)).click();
        open.run();
        place(window, "At the top");
        window.test(move(window)).click();
        open.run();
        place(window, "Below a certain card");
        assertThat(move(window).isEnabled()).isFalse();
        window.test(window.find(ComboBox.class).single()).selectItem("Card 1");
        window.test(move(window)).click();
        var id = card.id().id();
        assertThat(sent)
                .containsExactly(
                        new Command.MoveCard(id, todo, null, null),
                        new Command.MoveCard(id, todo, null, others.get(1)),
                        new Command.MoveCard(id, todo, others.get(2), null));
    }

    @Test
    void whoComesBackIsToldOfBeingMentioned() {
        window(ben);
        say("What do you think, @" + name + "?");
        var section = window(ben).find(SinceSection.class).single();
        assertThat(section.getElement().getTextRecursively())
                .contains("one new comment")
                .contains("Charging points");
        assertThat(html(section.getElement())).anyMatch(it -> it.contains("mentioned you in a comment"));
    }

    @Test
    void whoComesBackIsToldOfCommentsOnTheDescription() {
        window(ben);
        var subject = Cards.subject(card);
        texts.become(subject, "Ask the pupils", UUID.randomUUID(), aino).join();
        world.does(aino, () -> {
            var thread = textComments.begin(subject, texts.read(subject).revision(), 4, 14);
            discussions.comment(thread.subject(), CommentId.next(), "Which ones, @" + name + "?");
        });
        var section = window(ben).find(SinceSection.class).single();
        assertThat(html(section.getElement())).anyMatch(it -> it.contains("mentioned you in a comment"));
    }

    @Test
    void theHeadingIsReadInTheLanguageThatWasChosen() {
        names(Map.of(Field.LANGUAGE, "fi", Field.TITLE, "Suomeksi"));
        names(Map.of(Field.translation("en"), "In English"));
        var window = window(ben);
        assertThat(window.find(H1.class).single().getText()).isEqualTo("Suomeksi");
        reading(window, "Titles in English");
        assertThat(window.find(H1.class).single().getText()).isEqualTo("In English");
        assertThat(window(ben).find(H1.class).single().getText())
                .as("opened again")
                .isEqualTo("In English");
    }

    private void names(Map<String, String> values) {
        boards.does(
                board, aino, new Command.SetFields(ItemId.board(board.value()).toString(), values));
    }

    @SuppressWarnings("unchecked")
    private static void reading(BrowserlessUIContext window, String words) {
        var select = window.find(Select.class)
                .withCondition(it -> "Language of titles".equals(it.getElement().getProperty("accessibleName")))
                .single();
        window.test((Select<Object>) select).selectItem(words);
    }

    private static TextField titleOf(BrowserlessUIContext window) {
        return window.find(TextField.class)
                .withCondition(it -> "Title".equals(it.getLabel()))
                .single();
    }

    private static void focus(Component field, String event) {
        var data = JsonMapper.shared().createObjectNode();
        data.put("!element.contains(event.relatedTarget) && document.hasFocus()", true);
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(field.getElement(), event, data));
    }

    @SuppressWarnings("unchecked")
    private static void place(BrowserlessUIContext window, String words) {
        var place = window.find(Select.class)
                .withCondition(it -> "Place".equals(it.getLabel()))
                .single();
        window.test((Select<Object>) place).selectItem(words);
    }

    private static Button move(BrowserlessUIContext window) {
        return window.find(Button.class).withText("Move").single();
    }

    private void openCard(BrowserlessUIContext window) {
        window.activate();
        window.getUI().navigate("boards/" + board.value(), QueryParameters.of(Cards.PARAMETER, card.toString()));
    }

    private void say(String words) {
        world.does(aino, () -> discussions.comment(Cards.subject(card), CommentId.next(), words));
    }

    private Command edit(String field, String value) {
        Map<String, String> values = new HashMap<>();
        values.put(field, value);
        return new Command.SetFields(ItemId.card(card).toString(), values);
    }

    private String markup(BrowserlessUIContext window) {
        window.activate();
        return html(window.find(LanesPane.class).single().getElement()).stream()
                .filter(it -> it.contains(card.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> html(Element element) {
        return Stream.concat(
                        Stream.ofNullable(element.getProperty("innerHTML")),
                        element.getChildren().flatMap(it -> html(it).stream()))
                .toList();
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
}
