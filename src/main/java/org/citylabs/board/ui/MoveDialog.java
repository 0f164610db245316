package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;

/** Moves a card without dragging: to which lane, and where in it. */
class MoveDialog extends Dialog {

    private final BoardState state;
    private final Item card;
    private final Reading reading;
    private final Texts texts;
    private final Select<Item> lane = new Select<>();
    private final Select<Where> place = new Select<>();
    private final ComboBox<Item> above = new ComboBox<>();
    private final Consumer<Command> send;
    private final Button move;
    private List<Item> others = List.of();

    private enum Where {
        TOP,
        END,
        BELOW
    }

    /** @param send is given the command once it is decided */
    MoveDialog(BoardState state, Item card, Reading reading, Texts texts, Consumer<Command> send) {
        this.state = state;
        this.card = card;
        this.reading = reading;
        this.texts = texts;
        this.send = send;
        setHeaderTitle(texts.of("board.move.title", words(card)));
        lane.setLabel(texts.of("board.move.lane"));
        lane.setItems(state.lanes());
        lane.setItemLabelGenerator(this::words);
        lane.addValueChangeListener(event -> offer(event.getValue()));
        place.setLabel(texts.of("board.move.place"));
        place.setItemLabelGenerator(it -> texts.of("board.move." + it));
        place.addValueChangeListener(_ -> prepare());
        above.setLabel(texts.of("board.move.above"));
        above.setItemLabelGenerator(this::words);
        above.addValueChangeListener(_ -> prepare());
        move = new Button(texts.of("board.move"), _ -> move());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Form(lane, place, above));
        getFooter().add(Buttons.tertiary(texts.of("boards.start.cancel"), this::close), move);
        state.lanes().stream()
                .filter(it -> it.id().id().equals(card.place().lane()))
                .findFirst()
                .ifPresent(lane::setValue);
    }

    private void offer(Item chosen) {
        others = state.cards(chosen.id().id()).stream()
                .filter(it -> !it.id().equals(card.id()))
                .toList();
        above.setItems(others); // the browser asks for those that it shows
        place.setItems(others.isEmpty() ? List.of(Where.END) : List.of(Where.values()));
        place.setValue(Where.END);
        prepare();
    }

    private void prepare() {
        var below = place.getValue() == Where.BELOW;
        above.setVisible(below);
        move.setEnabled(!below || above.getValue() != null);
    }

    /** Decided here, where every choice made before the press has arrived. */
    private void move() {
        send.accept(command());
        close();
    }

    private Command command() {
        return new Command.MoveCard(
                card.id().id(),
                lane.getValue().id().id(),
                place.getValue() == Where.BELOW ? id(above.getValue()) : null,
                place.getValue() == Where.TOP ? id(others.getFirst()) : null);
    }

    private static UUID id(Item item) {
        return item.id().id();
    }

    private String words(Item item) {
        return reading.of(item, texts.locale()).text();
    }
}
