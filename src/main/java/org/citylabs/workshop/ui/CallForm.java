package org.citylabs.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citylabs.board.state.BoardState;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.workshop.Call;
import org.citylabs.workshop.Room;

/** Asks everyone to look at a lane, a card, or the start of the board. For facilitators. */
class CallForm extends Form {

    private final ComboBox<String> to = new ComboBox<>();
    private final Words words;
    private Map<String, String> names = Map.of();

    CallForm(Leads leads, Room room, Words words) {
        this.words = words;
        to.setLabel(words.of("workshop.call.to"));
        to.setItemLabelGenerator(it -> names.getOrDefault(it, ""));
        add(to, Buttons.secondary(words.of("workshop.call.do"), () -> {
            if (to.getValue() != null) {
                leads.lead.call(room.now().id(), to.getValue());
            }
        }));
    }

    /** Offers what is on the board now; what was chosen stays chosen while it is there. */
    void show(BoardState state) {
        var now = new LinkedHashMap<String, String>();
        now.put(Call.START, words.of("workshop.call.start"));
        state.lanes().forEach(lane -> {
            now.put(lane.id().toString(), words.of("workshop.call.lane", lane.title()));
            state.cards(lane.id().id()).forEach(card -> now.put(card.id().toString(), card.title()));
        });
        if (!now.equals(names)) {
            var chosen = to.getValue();
            names = now;
            to.setItems(List.copyOf(now.keySet()));
            to.setValue(chosen != null && now.containsKey(chosen) ? chosen : Call.START);
        }
    }
}
