package org.citylabs.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.citylabs.board.BoardPage;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.workshop.Call;
import org.citylabs.workshop.Room;

/** Asks everyone to look at a lane, a card, or the start of the board. For facilitators. */
class CallForm extends Form {

    CallForm(Leads leads, Room room, BoardPage board, Words words) {
        var to = new ComboBox<String>(words.of("workshop.call.to"));
        var names = new LinkedHashMap<String, String>();
        to.setItemLabelGenerator(it -> names.getOrDefault(it, ""));
        to.addAttachListener(_ -> {
            names.clear();
            names.put(Call.START, words.of("workshop.call.start"));
            var state = board.board().state();
            state.lanes().forEach(lane -> {
                names.put(lane.id().toString(), words.of("workshop.call.lane", lane.title()));
                state.cards(lane.id().id()).forEach(card -> names.put(card.id().toString(), card.title()));
            });
            to.setItems(new ArrayList<>(names.keySet()));
            to.setValue(Call.START);
        });
        add(to, Buttons.secondary(words.of("workshop.call.do"), () -> {
            if (to.getValue() != null) {
                leads.lead.call(room.now().id(), to.getValue());
            }
        }));
    }
}
