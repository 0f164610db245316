package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.state.BoardState;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Item;
import org.citylabs.uikit.Buttons;
import org.jspecify.annotations.Nullable;

/** Moves a card without dragging: to which lane, and where in it. */
class MoveDialog extends Dialog {

    private final BoardState state;
    private final Item card;
    private final Reading reading;
    private final Texts texts;
    private final Select<Item> lane = new Select<>();
    private final Select<Place> place = new Select<>();
    private final Button move;

    /** @param after absent for the top of the lane */
    private record Place(@Nullable UUID after, String words) {}

    MoveDialog(BoardState state, Item card, Reading reading, Texts texts) {
        this.state = state;
        this.card = card;
        this.reading = reading;
        this.texts = texts;
        setHeaderTitle(texts.of("board.move.title", words(card)));
        lane.setLabel(texts.of("board.move.lane"));
        lane.setItems(state.lanes());
        lane.setItemLabelGenerator(this::words);
        lane.addValueChangeListener(event -> offer(event.getValue()));
        place.setLabel(texts.of("board.move.place"));
        place.setItemLabelGenerator(Place::words);
        place.addValueChangeListener(_ -> prepare());
        move = new Button(texts.of("board.move"), _ -> close());
        move.addThemeVariants(ButtonVariant.PRIMARY);
        add(lane, place);
        getFooter().add(Buttons.tertiary(texts.of("boards.start.cancel"), this::close), move);
        state.lanes().stream()
                .filter(it -> it.id().id().equals(card.place().lane()))
                .findFirst()
                .ifPresent(lane::setValue);
    }

    private void offer(Item chosen) {
        var places = new ArrayList<Place>(List.of(new Place(null, texts.of("board.move.top"))));
        state.cards(chosen.id().id()).stream()
                .filter(it -> !it.id().equals(card.id()))
                .map(it -> new Place(it.id().id(), texts.of("board.move.after", words(it))))
                .forEach(places::add);
        place.setItems(places);
        place.setValue(places.getLast());
    }

    private void prepare() {
        var chosen = place.getValue();
        if (chosen != null) {
            var first = state.cards(lane.getValue().id().id()).stream()
                    .map(it -> it.id().id())
                    .filter(id -> !id.equals(card.id().id()))
                    .findFirst()
                    .orElse(null);
            Commands.on(
                    move,
                    new Command.MoveCard(
                            card.id().id(),
                            lane.getValue().id().id(),
                            chosen.after(),
                            chosen.after() == null ? first : null));
        }
    }

    private String words(Item item) {
        return reading.of(item, texts.locale()).text();
    }
}
