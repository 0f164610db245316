package org.citylabs.board.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardPage;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.board.state.Refusal;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabCatalog;
import org.citylabs.lab.LabMember;
import org.citylabs.live.LivePage;
import org.citylabs.live.LivePages;
import org.citylabs.live.Presence;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;

/** A board that many people change at once. */
@Route("boards/:board")
@AnonymousAllowed
@JsModule("./board.js")
@CssImport("./board.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle, BoardChannel.Words {

    private final BoardCatalog catalog;
    private final BoardCommands commands;
    private final CityDirectory cities;
    private final CurrentPerson current;
    private final LabCatalog labs;
    private final LivePages pages;
    private final Presence presence;
    private final Texts texts;
    private final Faces faces;
    private final H1 heading = new H1();
    private final Div here = new Div();
    private @Nullable BoardPage page;
    private @Nullable LanesPane lanes;
    private @Nullable LivePage live;
    private final Map<Dialog, Consumer<BoardState>> followers = new LinkedHashMap<>();
    private final List<Runnable> endings = new ArrayList<>();
    private long revision;
    private boolean peopleMoved;

    BoardView(
            BoardCatalog catalog,
            BoardCommands commands,
            CityDirectory cities,
            PersonDirectory people,
            CurrentPerson current,
            LabCatalog labs,
            LivePages pages,
            Presence presence,
            Messages messages) {
        this.catalog = catalog;
        this.commands = commands;
        this.cities = cities;
        this.current = current;
        this.labs = labs;
        this.pages = pages;
        this.presence = presence;
        this.texts = new Texts(messages, getLocale());
        this.faces = new Faces(people, cities, texts.of("board.former-member"));
        addClassName("board-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var opened = event.getRouteParameters()
                .get("board")
                .flatMap(BoardView::uuid)
                .flatMap(id -> catalog.find(new BoardId(id)))
                .orElseThrow(NotFoundException::new);
        open(opened);
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void open(BoardPage opened) {
        page = opened;
        removeAll();
        var editable = opened.mayEdit();
        lanes = new LanesPane(
                texts,
                new CardMarkup(texts, faces),
                faces,
                editable,
                current.id().orElse(null),
                this::openLane);
        add(head(opened), tools(editable), lanes, new CardMenu(texts, editable));
        getElement().appendChild(new AddForm(texts).element());
        if (editable) {
            lanes.getElement().appendChild(addLane());
        }
        getElement().setAttribute("data-edit", Boolean.toString(editable));
        listen("open-card", this::openCard);
        listen("move-card", this::moveCard);
        showAll(opened.board().state());
    }

    private void listen(String event, Consumer<Item> action) {
        getElement()
                .addEventListener(
                        event,
                        it -> uuid(it.getEventData().path("event.detail.card").asString(""))
                                .flatMap(id -> page().board().state().find(ItemId.card(id)))
                                .filter(Item::isShown)
                                .ifPresent(action))
                .addEventData("event.detail.card");
    }

    private void openCard(Item card) {
        var opened = page();
        var members = current.id().isPresent() ? labs.members(opened.lab().id()) : List.<LabMember>of();
        var shown = new CardDialog(card, members, texts, faces, opened.mayEdit(), owner());
        follow(shown, shown::show);
    }

    private void moveCard(Item card) {
        new MoveDialog(page().board().state(), card, Reading.BOTH, texts).open();
    }

    private void openLane(UUID lane) {
        var shown = new LaneDialog(ItemId.lane(lane), page().board().state(), texts, faces);
        follow(shown, shown::show);
    }

    /** What is open is brought up with the board. */
    private void follow(Dialog dialog, Consumer<BoardState> shows) {
        shows.accept(page().board().state());
        followers.put(dialog, shows);
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                followers.remove(dialog);
            }
        });
        dialog.open();
    }

    private String owner() {
        return page().id().value() + ":" + CurrentPerson.key();
    }

    private Div head(BoardPage opened) {
        var lab = opened.lab();
        var hues = lab.cities().stream().map(city -> cities.get(city).hue()).toList();
        var where = new Div(new CityMark(hues), new Anchor(lab.path(), lab.title()));
        where.addClassName("where");
        here.addClassName("people-here");
        here.getElement().setAttribute("role", "group").setAttribute("aria-label", texts.of("board.here"));
        var head = new Div(where, heading, here);
        head.addClassName("board-head");
        return head;
    }

    private Div tools(boolean editable) {
        var tools = new Div();
        tools.addClassName("board-tools");
        if (editable) {
            var undo = Commands.on(new Button(texts.of("board.undo")), new Command.Undo(null));
            undo.addClassName("undo");
            var redo = Commands.on(new Button(texts.of("board.redo")), new Command.Redo(null));
            redo.addClassName("redo");
            tools.add(undo, redo);
        }
        tools.add(step(-1, "board.lane.previous"), step(1, "board.lane.next"));
        tools.add(saveState(), says("board-say", "status"), says("board-alert", "alert"));
        return tools;
    }

    private Button step(int by, String key) {
        var step = new Button(by < 0 ? "‹" : "›");
        step.setAriaLabel(texts.of(key));
        step.addClassName("lane-step");
        step.getElement().setAttribute("data-step", Integer.toString(by));
        return step;
    }

    private Span saveState() {
        var state = new Span();
        state.addClassName("save-state");
        state.getElement()
                .setAttribute("role", "status")
                .setAttribute("data-saving", texts.of("board.saving"))
                .setAttribute("data-saved", texts.of("board.saved"))
                .setAttribute("data-offline", texts.of("board.offline"));
        return state;
    }

    private static Div says(String name, String role) {
        var says = new Div();
        says.addClassName(name);
        says.getElement().setAttribute("role", role);
        return says;
    }

    private Element addLane() {
        var add = new Element("button");
        add.setAttribute("type", "button")
                .setAttribute("data-add", "lane")
                .setAttribute("data-label", texts.of("board.new-lane"));
        add.getClassList().add("add-lane");
        add.setText(texts.of("board.add-lane"));
        return add;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var opened = page();
        var channel = new BoardChannel(opened.id(), commands, attach.getUI(), this::bringUp, this::looks, this);
        live = pages.open(channel);
        endings.add(live::end);
        endings.add(opened.board().listen(live::changed));
        endings.add(presence.listen(room(), this::somebodyMoved));
        getElement().setAttribute("data-page", live.key()).setAttribute("data-owner", owner());
        getElement().executeJs("window.citylabsBoard.start(this)");
        looks(null, false);
        live.changed();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        presence.leave(room(), live == null ? "" : live.key());
        endings.forEach(Runnable::run);
        endings.clear();
        getElement().executeJs("window.citylabsBoard.stop(this)");
    }

    private String room() {
        return "board:" + page().id().value();
    }

    private void somebodyMoved() {
        peopleMoved = true;
        if (live != null) {
            live.changed();
        }
    }

    private void looks(@Nullable String at, boolean editing) {
        var key = live == null ? "" : live.key();
        if ("away".equals(at)) {
            presence.leave(room(), key);
        } else {
            current.id()
                    .ifPresent(me -> presence.look(
                            room(), new Presence.Here(key, me.value().toString(), at, editing)));
        }
    }

    /** Called under the lock of the page, for the latest state. */
    private boolean bringUp(int number) {
        var board = page().board();
        var state = board.state();
        if (state.revision() <= revision && !peopleMoved) {
            return false;
        }
        if (state.revision() > revision) {
            board.since(revision).ifPresentOrElse(changes -> pane().bringUp(state, changes), () -> pane().show(state));
            showHead(state);
            List.copyOf(followers.values()).forEach(it -> it.accept(state));
        }
        if (peopleMoved) {
            peopleMoved = false;
            showPeople(state);
        }
        getElement().setProperty("push", number);
        return true;
    }

    private void showAll(BoardState state) {
        pane().show(state);
        showHead(state);
        showPeople(state);
    }

    private void showHead(BoardState state) {
        revision = state.revision();
        getElement().setProperty("revision", revision);
        var words = Reading.BOTH.of(state.head(), getLocale());
        if (!heading.getText().equals(words.text())) {
            heading.setText(words.text());
            ContentLanguage.mark(heading, words.language());
        }
    }

    private void showPeople(BoardState state) {
        var everybody = presence.in(room());
        var names = new LinkedHashMap<PersonId, String>();
        var watchers = new HashMap<UUID, List<CardMarkup.Watcher>>();
        for (var one : everybody) {
            var person = new PersonId(UUID.fromString(one.person()));
            names.put(person, one.page());
            var mine = live != null && one.page().equals(live.key());
            if (one.at() != null && one.at().startsWith("card:") && !mine) {
                card(one.at())
                        .ifPresent(card -> watchers.computeIfAbsent(card, _ -> new ArrayList<>())
                                .add(new CardMarkup.Watcher(person, one.editing())));
            }
        }
        faces.meet(names.keySet());
        here.removeAll();
        names.keySet().forEach(person -> here.add(face(person)));
        pane().watched(state, watchers);
    }

    private static Optional<UUID> card(String written) {
        try {
            return Optional.of(ItemId.of(written).id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Span face(PersonId person) {
        var face = faces.of(person);
        var shown = new Span(face.initials());
        shown.addClassName("face");
        shown.getElement()
                .setAttribute("style", "--hue:" + face.hue())
                .setAttribute("role", "img")
                .setAttribute("aria-label", face.name())
                .setAttribute("title", face.name());
        return shown;
    }

    @Override
    public String done(Command command) {
        return switch (command) {
            case Command.MoveCard move -> moved(move);
            case Command.AddCard add -> texts.of("board.said.added", add.title());
            case Command.AddLane add -> texts.of("board.said.added", add.title());
            case Command.Undo _ -> texts.of("board.said.undone");
            case Command.Redo _ -> texts.of("board.said.redone");
            default -> "";
        };
    }

    private String moved(Command.MoveCard move) {
        var state = page().board().state();
        var card = state.find(ItemId.card(move.card()));
        var lane = state.find(ItemId.lane(move.lane()));
        if (card.isEmpty() || lane.isEmpty()) {
            return "";
        }
        var list = state.cards(move.lane());
        return texts.of(
                "board.said.moved", card.get().title(), lane.get().title(), list.indexOf(card.get()) + 1, list.size());
    }

    @Override
    public String refused(Refusal refusal) {
        return new RefusalWords(texts, faces).of(refusal);
    }

    private BoardPage page() {
        return Objects.requireNonNull(page);
    }

    private LanesPane pane() {
        return Objects.requireNonNull(lanes);
    }
}
