package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import org.citylabs.board.Moment;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.ItemId;
import org.citylabs.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/** A board, or one card of it, as it was at a moment of its past; and the way back to it for whoever may (B9). */
class PastPane extends Section {

    private final LongFunction<Optional<Moment>> moments;
    private final @Nullable UUID card;
    private final Texts texts;
    private final ChangeWords words;
    private final CityTimes times;
    private final PastMarkup markup;
    private final @Nullable Runnable restored;
    private final Div said = new Div();
    private final RangeInput slider = new RangeInput(ValueChangeMode.ON_CHANGE);
    private final Button previous;
    private final Button next;
    private final Div restore = new Div();
    private final Div content = new Div();
    private BoardState now;
    private @Nullable Moment shown;

    /**
     * @param card absent for the whole board
     * @param restored is told when somebody goes back to a moment; absent if the person may not
     */
    PastPane(
            LongFunction<Optional<Moment>> moments,
            @Nullable UUID card,
            BoardState now,
            Texts texts,
            Faces faces,
            CityTimes times,
            @Nullable Runnable restored) {
        this.moments = moments;
        this.card = card;
        this.now = now;
        this.texts = texts;
        this.words = new ChangeWords(texts, faces);
        this.times = times;
        this.markup = new PastMarkup(texts, faces);
        this.restored = restored;
        addClassName("history-past");
        previous = Buttons.secondary(texts.of("board.history.previous"), () -> go(moment().earlier()));
        next = Buttons.secondary(texts.of("board.history.next"), this::goOn);
        var heading = new H3(texts.of(card == null ? "board.history.past" : "board.history.past.card"));
        heading.getElement().setAttribute("tabindex", "-1");
        said.getElement().setAttribute("role", "status");
        content.addClassName("past-content");
        content.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        content.getElement().setAttribute("aria-label", heading.getText());
        add(heading, ways(), said, restore, content);
        setVisible(false);
    }

    private Component ways() {
        slider.setAriaLabel(texts.of("board.history.revision"));
        slider.setMin(0);
        slider.setStep(1.0);
        slider.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go(Math.round(event.getValue()));
            }
        });
        var ways = new Div(previous, slider, next);
        ways.addClassName("history-ways");
        ways.setVisible(card == null); // the steps of one card lie far apart on the board's scale
        return ways;
    }

    /** The board has gone on. What is shown stays as it is; only now it is past. */
    void follow(BoardState state) {
        now = state;
        slider.setMax(state.revision());
        if (shown != null) {
            next.setEnabled(isPast(shown));
            offer(shown);
        }
    }

    /** What was shown has been rewritten (B15). */
    void readAgain(BoardState state) {
        now = state;
        if (shown != null) {
            go(shown.state().revision());
        }
    }

    void look(long revision) {
        go(revision);
        getElement().executeJs("this.querySelector('h3').focus()");
    }

    private void go(@Nullable Long revision) {
        if (revision != null) {
            moments.apply(revision).ifPresent(this::show);
        }
    }

    /** There may be a step by now that was not there when this one was looked up. */
    private void goOn() {
        moments.apply(moment().state().revision()).map(Moment::later).ifPresent(this::go);
    }

    private boolean isPast(Moment moment) {
        return moment.state().revision() < now.revision();
    }

    private Moment moment() {
        return Objects.requireNonNull(shown);
    }

    private void show(Moment moment) {
        shown = moment;
        var past = moment.state();
        setVisible(true);
        slider.setMax(now.revision());
        slider.setValue((double) past.revision());
        slider.getElement()
                .setAttribute(
                        "aria-valuetext",
                        texts.of("board.history.revision.of", "" + past.revision(), "" + now.revision()));
        previous.setEnabled(moment.earlier() != null);
        next.setEnabled(isPast(moment));
        say(moment.change(), past);
        offer(moment);
        var touched =
                moment.change() == null ? Set.<ItemId>of() : moment.change().items();
        content.getElement().setProperty("innerHTML", card == null ? markup.board(past, touched) : cardMarkup(past));
    }

    private void say(@Nullable Change change, BoardState past) {
        said.removeAll();
        said.add(new Span(texts.of("board.history.revision.of", "" + past.revision(), "" + now.revision())));
        if (change != null) {
            var sentence = new Span();
            sentence.getElement().setProperty("innerHTML", words.of(change, now).html());
            said.add(sentence, times.of(change.at()));
        }
    }

    private String cardMarkup(BoardState past) {
        return past.find(ItemId.card(Objects.requireNonNull(card)))
                .map(it -> markup.card(it, past))
                .orElseGet(() -> "<p>" + texts.of("board.history.not-there") + "</p>");
    }

    /** Where nothing has come after, there is nothing to go back to. */
    private void offer(Moment moment) {
        restore.removeAll();
        var there = card == null || moment.state().find(ItemId.card(card)).isPresent();
        if (restored != null && there && isPast(moment)) {
            var label = texts.of(card == null ? "board.history.restore" : "board.history.restore.card");
            restore.add(
                    Commands.on(
                            Buttons.secondary(label, restored),
                            new Command.Restore(moment.state().revision(), card)),
                    new Paragraph(texts.of("board.history.restore.help")));
        }
    }
}
