package org.citylabs.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citylabs.board.WatchedBoard;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Reading;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.live.LivePage;
import org.citylabs.workshop.GuestsMay;
import org.citylabs.workshop.Own;
import org.citylabs.workshop.Room;
import org.citylabs.workshop.StepKind;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.ui.FloorMarkup.Tools;
import org.jspecify.annotations.Nullable;

/**
 * What one participant does in the step that runs, with one thumb if need be: write, put dots, arrange cards, or look.
 * It is drawn here, and felt in the browser, which keeps what is not acknowledged.
 */
@JsModule("./workshop.js")
@CssImport("./workshop.css")
class FloorPane extends Div {

    private final Floors parts;
    private final Room room;
    private final @Nullable String key;
    private final PersonId me;
    private final boolean isGuest;
    private final Words words;
    private final WatchedBoard board;
    private final List<Runnable> endings = new ArrayList<>();

    private final H2 title = new H2();
    private final Paragraph about = new Paragraph();
    private final StepTimer timer;
    private final WritingForm form;
    private final Element notes = new Element("ul");
    private final Element cards = new Element("div");
    private final Select<Reading> reading = new Select<>();

    private @Nullable LivePage live;
    private @Nullable FloorHost host;
    private @Nullable WorkshopNow shown;
    private @Nullable BoardState shownBoard;
    private int ownChanges = -1;
    private Own own = Own.NOTHING;
    private String drawn = "";
    private String drawnNotes = "";

    /** @param key of a guest; absent for somebody who is signed in */
    FloorPane(Floors parts, Room room, PersonId me, @Nullable String key, Language language) {
        this.parts = parts;
        this.room = room;
        this.board = room.board();
        this.me = me;
        this.key = key;
        this.isGuest = key != null;
        this.words = new Words(parts.messages, getLocale());
        this.timer = new StepTimer(words);
        this.form = new WritingForm(words, language);
        addClassName("floor");
        notes.getClassList().add("floor-notes");
        notes.setAttribute("aria-label", words.of("workshop.own-notes"));
        cards.getClassList().add("floor-board");
        reading.setAriaLabel(words.of("workshop.reading"));
        reading.setItems(Reading.values());
        reading.setItemLabelGenerator(it -> words.of("workshop.reading." + it));
        reading.setValue(Reading.BOTH);
        reading.addClassName("filter");
        reading.addValueChangeListener(_ -> again());
        about.addClassName("floor-about");
        var head = new Div(title, timer);
        head.addClassName("floor-head");
        add(head, about, form);
        getElement().appendChild(notes);
        add(reading);
        getElement().appendChild(cards, says());
        data();
    }

    private void data() {
        getElement()
                .setAttribute("data-owner", "workshop:" + room.now().id().value() + ":" + me.value())
                .setAttribute("data-move", words.of("workshop.move"))
                .setAttribute("data-move-of", words.of("workshop.move.of", "#title"))
                .setAttribute("data-group", words.of("workshop.group"))
                .setAttribute("data-group-of", words.of("workshop.group.of", "#title"))
                .setAttribute("data-more-for", words.of("workshop.vote.more", "#title"))
                .setAttribute("data-less-for", words.of("workshop.vote.less", "#title"))
                .setAttribute("data-left", words.of("workshop.vote.left", "#left"))
                .setAttribute("data-edit", words.of("workshop.note.edit"))
                .setAttribute("data-delete", words.of("workshop.note.delete"))
                .setAttribute("data-save", words.of("workshop.note.save"))
                .setAttribute("data-cancel", words.of("workshop.note.cancel"))
                .setAttribute("data-move-to", words.of("workshop.move.to"))
                .setAttribute("data-group-with", words.of("workshop.group.with"));
    }

    private Element says() {
        var says = new Element("div");
        says.getClassList().add("floor-say");
        says.setAttribute("role", "status");
        for (var state : List.of("saving", "saved", "offline")) {
            says.setAttribute("data-" + state, words.of("workshop.state." + state, "#count"));
        }
        return says;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var host = new FloorHost(parts.floor, room.now().id(), key, attach.getUI(), this, this::bringUp, words);
        var opened = parts.pages.open(host);
        live = opened;
        this.host = host;
        opened.carry(
                "time",
                message -> opened.say(
                        "time", Map.of("sent", message.path("sent").asDouble(0), "now", parts.clock.millis())));
        endings.add(opened::end);
        endings.add(room.listen(opened::changed));
        endings.add(board.listen(opened::changedSoon));
        getElement().setAttribute("data-page", opened.key());
        getElement().executeJs("window.citylabsFloor.start(this)");
        opened.changed();
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        endings.forEach(Runnable::run);
        endings.clear();
        live = null;
    }

    private void again() {
        shown = null;
        var page = live;
        if (page != null) {
            page.changed();
        }
    }

    private boolean bringUp(int number) {
        var mine = host;
        if (live == null || mine == null) {
            return false;
        }
        var now = room.now();
        var state = board.state();
        var changes = room.ownChanges(me);
        var step = now.current();
        var isOther = shown == null
                || !step.map(WorkshopNow.Step::id).equals(shown.current().map(WorkshopNow.Step::id));
        var isBoardNew = state != shownBoard
                && step.filter(it -> tools(it) != Tools.NONE || seesAny(it)).isPresent();
        if (now == shown && changes == ownChanges && !isBoardNew) {
            return false;
        }
        if (isOther || changes != ownChanges || isClosed(now)) {
            ownChanges = changes;
            own = step.map(it -> mine.own(it.id())).orElse(Own.NOTHING);
        }
        show(now, state);
        getElement().setProperty("push", number);
        return true;
    }

    /** Own notes turn into cards at that moment. */
    private boolean isClosed(WorkshopNow now) {
        return shown != null
                && !now.current()
                        .map(WorkshopNow.Step::isOpen)
                        .equals(shown.current().map(WorkshopNow.Step::isOpen));
    }

    private void show(WorkshopNow now, BoardState state) {
        shown = now;
        shownBoard = state;
        var step = now.current();
        title.setText(step.map(it -> it.settings().title().in(words.locale()))
                .orElseGet(() -> words.of("workshop.between." + now.state())));
        about.setText(step.map(this::about).orElse(""));
        timer.show(step.orElse(null));
        var writes = step.filter(it -> it.is(StepKind.COLLECT) && it.isOpen());
        form.setVisible(writes.isPresent());
        writes.ifPresent(it -> form.show(it.id()));
        notes.setVisible(writes.isPresent());
        notes(writes.isPresent() ? own : Own.NOTHING);
        var sees = step.filter(this::seesAny);
        reading.setVisible(sees.isPresent());
        cards.setVisible(sees.isPresent());
        draw(sees.map(it -> parts.markup.cards(state, it, words.locale(), reading.getValue(), tools(it), 3))
                .orElse(""));
        getElement()
                .setProperty("tools", sees.map(this::tools).orElse(Tools.NONE).name());
        votes(step.orElse(null));
    }

    /** Only what is new goes to the page: a property that is set again would go again, however large it is. */
    private void draw(String html) {
        if (!html.equals(drawn)) {
            drawn = html;
            cards.getNode().getFeature(ElementPropertyMap.class).setProperty("innerHTML", html);
        }
    }

    private String about(WorkshopNow.Step step) {
        var key = "workshop.about." + step.settings().kind() + (step.isOpen() ? "" : ".closed");
        return words.of(key, step.notes(), step.hidden().size(), step.settings().dots(), step.voters());
    }

    /** While somebody writes for themselves, the board would only be in the way. */
    private boolean seesAny(WorkshopNow.Step step) {
        return switch (step.settings().kind()) {
            case COLLECT -> !step.isOpen();
            case VOTE -> true;
            case TALK, CLUSTER -> !isGuest || step.settings().guests() != GuestsMay.NOTHING;
        };
    }

    private Tools tools(WorkshopNow.Step step) {
        return switch (step.settings().kind()) {
            case VOTE -> step.isOpen() ? Tools.VOTE : Tools.NONE;
            case CLUSTER -> !isGuest || step.settings().guests() == GuestsMay.EDIT ? Tools.ARRANGE : Tools.NONE;
            case TALK, COLLECT -> Tools.NONE;
        };
    }

    private void notes(Own own) {
        var html = new StringBuilder();
        own.notes()
                .forEach(note -> html.append("<li data-note=")
                        .append(note.id())
                        .append(" data-language=")
                        .append(FloorMarkup.escape(note.language()))
                        .append("><span lang='")
                        .append(FloorMarkup.escape(note.language()))
                        .append("'>")
                        .append(FloorMarkup.escape(note.text()))
                        .append("</span></li>"));
        if (!html.toString().equals(drawnNotes)) {
            drawnNotes = html.toString();
            notes.setProperty("innerHTML", drawnNotes);
        }
    }

    private void votes(WorkshopNow.@Nullable Step step) {
        getElement().setProperty("step", step == null ? "" : step.id().value().toString());
        var allowed = step == null || !step.isOpen() ? 0 : step.settings().dots();
        getElement().setProperty("allowed", allowed);
        var dots = new HashMap<String, Integer>();
        own.dots().forEach((card, given) -> dots.put(card.toString(), given));
        getElement().setPropertyMap("dots", new HashMap<String, Object>(dots));
    }
}
