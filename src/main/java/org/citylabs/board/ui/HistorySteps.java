package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.citylabs.board.BoardHistory;
import org.citylabs.board.HistoryPage;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.Buttons;

/** The steps of a history, the latest first; earlier ones on demand. New ones are offered, never pushed in. */
class HistorySteps extends Div {

    private final LongFunction<HistoryPage> pages;
    private final ChangeWords words;
    private final Faces faces;
    private final CityTimes times;
    private final Texts texts;
    private final LongConsumer look;
    private final OrderedList list = new OrderedList();
    private final Paragraph none;
    private final Button newer;
    private final Button earlier;
    private BoardState now = BoardState.empty(new UUID(0, 0));
    private long first;

    /**
     * @param pages the steps below a revision
     * @param look is told which revision somebody wants to see
     * @param restart when the new steps are asked for
     */
    HistorySteps(
            LongFunction<HistoryPage> pages,
            ChangeWords words,
            Faces faces,
            CityTimes times,
            Texts texts,
            LongConsumer look,
            Runnable restart) {
        this.pages = pages;
        this.words = words;
        this.faces = faces;
        this.times = times;
        this.texts = texts;
        this.look = look;
        addClassName("history-steps");
        none = new Paragraph(texts.of("board.history.none"));
        newer = Buttons.secondary("", restart);
        earlier = Buttons.secondary(texts.of("board.history.earlier"), this::earlier);
        var offer = new Div(newer);
        offer.getElement().setAttribute("role", "status");
        list.getElement()
                .setAttribute("aria-label", texts.of("board.history.steps"))
                .setAttribute("reversed", true);
        add(offer, none, list, earlier);
    }

    /** Begins again with the latest step. */
    void show(BoardState state) {
        now = state;
        list.removeAll();
        offer(0);
        add(pages.apply(BoardHistory.LATEST));
        none.setVisible(list.getComponentCount() == 0);
    }

    /** Says how many steps there are that are not shown yet. */
    void offer(long count) {
        newer.setVisible(count > 0);
        newer.setText(texts.of("board.history.newer", count));
    }

    private void earlier() {
        var before = list.getComponentCount();
        add(pages.apply(first));
        list.getChildren()
                .skip(before)
                .findFirst()
                .ifPresent(it -> it.getElement().executeJs("this.focus()"));
    }

    private void add(HistoryPage page) {
        var people = new LinkedHashSet<PersonId>();
        page.changes().forEach(change -> people.add(change.by()));
        faces.meet(people);
        page.changes().forEach(change -> list.add(step(change)));
        if (!page.changes().isEmpty()) {
            first = page.changes().getLast().revision();
        }
        earlier.setVisible(page.hasEarlier());
    }

    private ListItem step(Change change) {
        var sentence = words.of(change, now);
        var said = new Span();
        said.getElement().setProperty("innerHTML", sentence.html());
        var button = Buttons.tertiary(texts.of("board.history.look"), () -> look.accept(change.revision()));
        button.setAriaLabel(texts.of("board.history.look") + ": " + sentence.text());
        var step = new ListItem(said, times.of(change.at()), button);
        step.getElement().setAttribute("tabindex", "-1").setAttribute("value", Long.toString(change.revision()));
        return step;
    }
}
