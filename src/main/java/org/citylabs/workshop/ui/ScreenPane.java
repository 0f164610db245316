package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import org.citylabs.board.BoardPage;
import org.citylabs.board.state.Reading;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.workshop.Room;
import org.citylabs.workshop.StepKind;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.ui.FloorMarkup.Tools;
import org.jspecify.annotations.Nullable;

/** What the wall shows: the step, the time, how many have done something, and what is open to all. */
class ScreenPane extends RoomPart {

    private final FloorMarkup markup;
    private final BoardPage board;
    private final String base;
    private final Words words;
    private final Paragraph where = new Paragraph();
    private final H1 title = new H1();
    private final StepTimer timer;
    private final Span count = new Span();
    private final Element cards = new Element("div");
    private final Div sign = new Div();
    private @Nullable String code;
    private String drawn = "";

    ScreenPane(Floors floors, Room room, BoardPage board, String base) {
        super(floors, room, board.board());
        this.markup = floors.markup;
        this.board = board;
        this.base = base;
        this.words = new Words(floors.messages, getLocale());
        this.timer = new StepTimer(words);
        addClassName("screen-pane");
        where.addClassName("screen-where");
        count.addClassName("screen-count");
        cards.getClassList().add("floor-board");
        cards.getClassList().add("screen-cards");
        sign.addClassName("screen-sign");
        var head = new Div(where, title, timer, count);
        head.addClassName("screen-head");
        add(head);
        getElement().appendChild(cards);
        add(sign);
        show(room.now());
    }

    @Override
    void show(WorkshopNow now) {
        var state = board.board().state();
        var head = Reading.OWN.of(state.head(), words.locale());
        where.setText(head.text());
        ContentLanguage.mark(where, head.language());
        var step = now.current();
        title.setText(step.map(it -> it.settings().title().in(words.locale()))
                .orElseGet(() -> words.of("workshop.between." + now.state())));
        timer.show(step.orElse(null));
        count.setText(step.map(this::count).orElse(""));
        var html = step.filter(ScreenPane::showsCards)
                .map(it -> markup.cards(state, it, words.locale(), Reading.BOTH, Tools.NONE, 2))
                .orElse("");
        if (!html.equals(drawn)) {
            drawn = html;
            cards.setProperty("innerHTML", html);
        }
        sign(now.code());
    }

    /** While people write or vote there is nothing to look at. */
    private static boolean showsCards(WorkshopNow.Step step) {
        return !(step.is(StepKind.COLLECT) && step.isOpen());
    }

    private String count(WorkshopNow.Step step) {
        return switch (step.settings().kind()) {
            case COLLECT ->
                words.of("workshop.count.notes", step.notes(), step.hidden().size());
            case VOTE -> words.of("workshop.count.voters", step.voters());
            case TALK, CLUSTER -> "";
        };
    }

    private void sign(@Nullable String now) {
        if (!Objects.equals(now, code)) {
            code = now;
            sign.removeAll();
            if (now != null) {
                sign.add(new JoinSign(base, now, words));
            }
        }
    }
}
