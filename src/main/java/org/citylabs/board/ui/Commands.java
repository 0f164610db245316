package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.ItemId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets components carry commands: the board's script sends them when they are used, and keeps them until they are
 * answered, so that nothing done here is lost with a connection or a server.
 */
final class Commands {

    private Commands() {}

    /** Pressing the component does something. */
    static <C extends Component> C on(C component, Command command) {
        component.getElement().setAttribute("data-command", written(command));
        return component;
    }

    /** What a field holds becomes the value of a field of an item, whenever the person has changed it. */
    static <C extends HasElement> C field(C component, ItemId item, String field) {
        field(component.getElement(), item, field);
        return component;
    }

    /** As {@link #field(HasElement, ItemId, String)}, for a plain element. */
    static void field(Element element, ItemId item, String field) {
        element.setAttribute("data-item", item.toString()).setAttribute("data-field", field);
    }

    /** The page sends it now, and keeps it as if it had been pressed there. */
    static void send(Command command) {
        UI.getCurrent().getPage().executeJs("window.citylabsBoard.send(JSON.parse($0))", written(command));
    }

    /** Gives a field of an item a value; absent takes it away. */
    static Command setting(ItemId item, String field, @Nullable String value) {
        var values = new HashMap<String, @Nullable String>();
        values.put(field, value);
        return new Command.SetFields(item.toString(), values);
    }

    static String written(Command command) {
        return JsonMapper.shared().writerFor(Command.class).writeValueAsString(command);
    }
}
