package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** A plain list to choose from, whose values are those that commands speak of. */
@Tag("label")
class ChoiceField extends Component {

    private final Element select = new Element("select");
    private String value = "";

    /** @param options the words by their values, in order */
    ChoiceField(String label, Map<String, String> options) {
        getElement().getClassList().add("choice-field");
        var words = new Element("span");
        words.setText(label);
        options.forEach((key, text) -> {
            var option = new Element("option");
            option.setAttribute("value", key);
            option.setText(text);
            select.appendChild(option);
        });
        getElement().appendChild(words, select);
    }

    Element select() {
        return select;
    }

    void show(String chosen) {
        if (!chosen.equals(value)) {
            value = chosen;
            select.executeJs("this.value = $0", chosen);
        }
    }
}
