package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.citylabs.board.state.Command;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small form that becomes a command when it is sent. In the command, {@code $new} stands for a new id and
 * {@code $name} for what the field of that name holds.
 */
@Tag("form")
class CommandForm extends Component {

    static final String NEW = "$new";

    private CommandForm(String template) {
        getElement().setAttribute("data-template", template);
        getElement().getClassList().add("command-form");
    }

    /** Gives fields of an item what was typed. */
    static CommandForm edit(String item, Map<String, String> values) {
        return new CommandForm(
                JsonMapper.shared().writerFor(Command.class).writeValueAsString(new Command.SetFields(item, values)));
    }

    /** Adds a label to the board. */
    static CommandForm addLabel() {
        return new CommandForm(JsonMapper.shared()
                .writeValueAsString(Map.of("do", "add-label", "id", NEW, "title", "$title", "colour", "$colour")));
    }

    CommandForm text(String name, String label, int longest, boolean required) {
        var input = new Element("input");
        input.setAttribute("type", "text")
                .setAttribute("name", name)
                .setAttribute("aria-label", label)
                .setAttribute("placeholder", label)
                .setAttribute("maxlength", Integer.toString(longest))
                .setAttribute("required", required);
        getElement().appendChild(input);
        return this;
    }

    /** @param options the words by their values, in order */
    CommandForm choice(String name, String label, Map<String, String> options) {
        var select = new Element("select");
        select.setAttribute("name", name).setAttribute("aria-label", label);
        options.forEach((value, words) -> {
            var option = new Element("option");
            option.setAttribute("value", value);
            option.setText(words);
            select.appendChild(option);
        });
        getElement().appendChild(select);
        return this;
    }

    CommandForm button(String words) {
        var button = new Element("button");
        button.setAttribute("type", "submit");
        button.setText(words);
        getElement().appendChild(button);
        return this;
    }
}
