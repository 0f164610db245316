package org.citylabs.board.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.board.BoardCatalog;
import org.citylabs.board.BoardCommands;
import org.citylabs.board.BoardId;
import org.citylabs.board.BoardPage;
import org.citylabs.board.BoardSection;
import org.citylabs.board.BoardVisit;
import org.citylabs.board.CardAction;
import org.citylabs.board.Cards;
import org.citylabs.board.ReadingChoices;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.EndedSignIns;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.lab.LiveLabs;
import org.citylabs.live.LivePage;
import org.citylabs.live.LivePages;
import org.citylabs.live.Presence;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A board that many people change at once. */
@Route("boards/:board")
@AnonymousAllowed
@JsModule("./board.js")
@CssImport("./board.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardCatalog catalog;
    private final BoardCommands commands;
    private final CityDirectory cities;
    private final CurrentPerson current;
    private final ReadingChoices readings;
    private final BoardDialogs dialogs;
    private final DrawnCards drawn;
    private final LookBack lookBack;
    private final ObjectProvider<BoardSection> sections;
    private final ObjectProvider<CardAction> actions;
    private final LiveLabs liveLabs;
    private final EndedSignIns endedSignIns;
    private final LivePages pages;
    private final Presence presence;
    private final Clock clock;
    private final Texts texts;
    private final Faces faces;
    private final Optional<String> me = Optional.of(CurrentPerson.key()).filter(it -> !it.isEmpty());
    private final List<Runnable> endings = new ArrayList<>();
    private @Nullable BoardPage page;
    private @Nullable ShownBoard shown;
    private @Nullable CardsPane cards;
    private @Nullable OpenDialogs open;
    private @Nullable LivePage live;
    private volatile @Nullable UUID inUse;

    BoardView(
            BoardCatalog catalog,
            BoardCommands commands,
            CityDirectory cities,
            PersonDirectory directory,
            CurrentPerson current,
            ReadingChoices readings,
            BoardDialogs dialogs,
            DrawnCards drawn,
            LookBack lookBack,
            ObjectProvider<BoardSection> sections,
            ObjectProvider<CardAction> actions,
            LiveLabs liveLabs,
            EndedSignIns endedSignIns,
            LivePages pages,
            Presence presence,
            Clock clock,
            Messages messages) {
        this.catalog = catalog;
        this.commands = commands;
        this.cities = cities;
        this.current = current;
        this.readings = readings;
        this.dialogs = dialogs;
        this.drawn = drawn;
        this.lookBack = lookBack;
        this.sections = sections;
        this.actions = actions;
        this.liveLabs = liveLabs;
        this.endedSignIns = endedSignIns;
        this.pages = pages;
        this.presence = presence;
        this.clock = clock;
        this.texts = new Texts(messages, getLocale());
        this.faces = new Faces(directory, cities, texts);
        addClassName("board-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = event.getRouteParameters()
                .get("board")
                .flatMap(BoardView::uuid)
                .flatMap(id -> catalog.find(new BoardId(id)))
                .orElseThrow(NotFoundException::new);
        removeAll();
        build();
        watchAccess();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Cards.PARAMETER)
                .flatMap(BoardView::uuid)
                .flatMap(this::shownCard)
                .ifPresent(open()::card);
    }

    @Override
    public String getPageTitle() {
        return shown().heading().getText();
    }

    // --- What is on the page

    private void build() {
        var editable = page().mayEdit();
        var people = new PeopleHere(presence, room(), texts, faces);
        shown = new ShownBoard(
                this, page(), texts, faces, people, current.id().orElse(null), readings.own(), this::today);
        open = dialogs.over(page(), texts, faces, shown::reading);
        shown.follow(open::show);
        var lanes = lanes(editable);
        cards = lanes;
        add(
                head(people),
                tools(editable),
                shown.locked(),
                lanes,
                new CardMenu(texts, editable, actions.orderedStream().toList()));
        sections.orderedStream()
                .flatMap(it -> it.section(page()).stream())
                .forEach(it -> addComponentAtIndex(indexOf((Component) lanes), it));
        lookBack.visit(page()).ifPresent(this::welcome);
        getElement().appendChild(new AddForm(texts).element());
        getElement()
                .setAttribute("data-edit", Boolean.toString(editable))
                .setAttribute("data-menu-of", texts.of("board.card.menu", "#title"));
        onCard(Shortcut.OPEN_CARD.action(), open::card);
        onCard(Shortcut.MOVE_CARD.action(), open::move);
        onCard("group-card", open::group);
        onCard("send-card", open::send);
        actions.orderedStream().forEach(this::offer);
        onCard(Shortcut.CARD_HISTORY.action(), card -> open().history(card.id().id()));
        shown.in(lanes);
    }

    private void offer(CardAction action) {
        onCard(
                action.key(),
                card -> getUI().ifPresent(ui -> ui.navigate(
                        action.route(),
                        QueryParameters.simple(action.parameters(
                                page().lab(), Cards.subject(card.id().id()))))));
    }

    private void welcome(BoardVisit visit) {
        var sees = visit.sees();
        shown().follow(state -> sees.accept(state.revision()));
        lookBack.since(
                        visit,
                        page(),
                        texts,
                        faces,
                        card -> shownCard(card.id().id()).ifPresent(open()::card))
                .ifPresent(since -> addComponentAtIndex(indexOf((Component) cards), since));
    }

    private LocalDate today() {
        return LocalDate.now(
                clock.withZone(cities.get(page().lab().cities().getFirst()).zone()));
    }

    private Div head(PeopleHere people) {
        var lab = page().lab();
        var hues = lab.cities().stream().map(city -> cities.get(city).hue()).toList();
        var where = new Div(new CityMark(hues), new Anchor(lab.path(), lab.title()));
        where.addClassName("where");
        var head = new Div(where, shown().heading(), people);
        head.addClassName("board-head");
        return head;
    }

    private BoardTools tools(boolean editable) {
        var tools = new BoardTools(texts, editable);
        tools.offerReading(shown().reading(), chosen -> {
            me.ifPresent(_ -> readings.choose(chosen));
            shown().read(chosen);
        });
        tools.offerTable(this::look);
        open().offer(tools);
        KeyboardDialog.offer(getElement(), tools, texts, editable);
        tools.offerFilter(shown().filter());
        tools.say();
        return tools;
    }

    /** The same cards in another way. */
    private void look(boolean asTable) {
        var before = (Component) Objects.requireNonNull(cards);
        var other = asTable
                ? new TablePane(texts, new RowMarkup(texts, faces, page().mayEdit()), this::cardInUse)
                : lanes(page().mayEdit());
        replace(before, (Component) other);
        cards = other;
        shown().in(other);
    }

    /** The card that the person is writing on at this moment, as the page says. */
    private @Nullable UUID cardInUse() {
        return inUse;
    }

    private LanesPane lanes(boolean editable) {
        var lanes = new LanesPane(
                texts,
                new CardMarkup(drawn, texts, faces),
                faces,
                editable,
                current.id().orElse(null),
                lane -> open().lane(lane));
        if (editable) {
            lanes.getElement().appendChild(addLane());
        }
        return lanes;
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

    // --- What is opened from cards

    private void onCard(String event, Consumer<Item> action) {
        getElement()
                .addEventListener(
                        event,
                        it -> uuid(it.getEventData().path("event.detail.card").asString(""))
                                .flatMap(this::shownCard)
                                .ifPresent(action))
                .addEventData("event.detail.card");
    }

    private static @Nullable UUID card(String written) {
        return written.startsWith("card:") ? uuid(written.substring(5)).orElse(null) : null;
    }

    private Optional<Item> shownCard(UUID id) {
        return page().board().state().find(ItemId.card(id)).filter(Item::isShown);
    }

    // --- Coming, going, and who may

    @Override
    protected void onAttach(AttachEvent attach) {
        var board = page().board();
        var channel = new BoardChannel(
                page().id(),
                commands,
                attach.getUI(),
                this,
                this::bringUp,
                this::looks,
                new Said(board, texts, faces),
                this::end);
        var opened = pages.open(channel);
        live = opened;
        endings.add(opened::end);
        endings.add(board.listen(opened::changed));
        endings.add(presence.listen(room(), this::somebodyMoved));
        endings.add(() -> presence.leave(room(), opened.key()));
        shown().knownAs(opened.key());
        getElement().setAttribute("data-page", opened.key()).setAttribute("data-owner", owner());
        getElement().executeJs("window.citylabsBoard.start(this)");
        looks(null, false);
        opened.changed();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        end();
    }

    private void end() {
        endings.forEach(Runnable::run);
        endings.clear();
        live = null;
    }

    private void watchAccess() {
        liveLabs.onChange(this, page().lab().id(), this::accessChanged);
        current.signIn().ifPresent(signIn -> endedSignIns.onEnd(this, signIn, this::shut));
    }

    private void accessChanged() {
        var now = catalog.find(page().id());
        if (now.isEmpty()
                || now.get().mayEdit() != page().mayEdit()
                || now.get().mayLead() != page().mayLead()) {
            shut();
        }
    }

    /** Nothing more goes to a page that is no longer theirs; the browser asks anew what there is for it (B10). */
    private void shut() {
        end();
        removeAll();
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void looks(@Nullable String at, boolean editing) {
        var here = live;
        if (here == null) {
            return;
        }
        inUse = at != null && editing ? card(at) : null;
        if (BoardChannel.AWAY.equals(at)) {
            presence.leave(room(), here.key());
        } else {
            me.ifPresent(it -> presence.look(room(), new Presence.Here(here.key(), it, at, editing)));
        }
    }

    private void somebodyMoved() {
        var here = live;
        shown().peopleMoved();
        if (here != null) {
            here.changedSoon();
        }
    }

    private boolean bringUp(int number) {
        return live != null && shown().bringUp(number);
    }

    // --- Short words

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String owner() {
        return page().id().value() + ":" + me.orElse("");
    }

    private String room() {
        return "board:" + page().id().value();
    }

    private BoardPage page() {
        return Objects.requireNonNull(page);
    }

    private ShownBoard shown() {
        return Objects.requireNonNull(shown);
    }

    private OpenDialogs open() {
        return Objects.requireNonNull(open);
    }
}
