package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import java.util.List;
import java.util.Map;
import org.citylabs.board.state.Command;

/**
 * A combo box for finding one of many by some letters of its name. It carries a command, as {@link Commands} do: in it,
 * {@link #PICKED} stands for what was picked. It chooses in the browser alone, which sends the command.
 */
@Tag("vaadin-combo-box")
@Uses(ComboBox.class)
class PickField extends Component {

    static final String PICKED = "$picked";

    private List<Option> options = List.of();

    /** What can be picked. */
    record Option(String value, String label) {}

    PickField(String label, Command command) {
        getElement()
                .setProperty("label", label)
                .setProperty("itemValuePath", "value")
                .setProperty("itemLabelPath", "label")
                .setAttribute("data-picks", Commands.written(command));
    }

    /** @param words by their values, in order */
    void offer(Map<String, String> words) {
        var now = words.entrySet().stream()
                .map(it -> new Option(it.getKey(), it.getValue()))
                .toList();
        if (!now.equals(options)) {
            options = now;
            getElement().setPropertyList("items", now);
            setVisible(!now.isEmpty());
        }
    }

    List<Option> options() {
        return options;
    }
}
