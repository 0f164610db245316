package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.Reading;

/** A lane: a region named by its title, with a list of cards. */
@Tag("section")
class LaneColumn extends Component {

    private final Texts texts;
    private final UUID lane;
    private final Element title = new Element("h2");
    private final Element second = new Element("p");
    private final Element count = new Element("span");
    private final Element menu = button("lane-menu", "⋯");
    private final Element lock = new Element("span");
    private final Element list = new Element("ul");
    private final Element add = button("add-card", "");
    private int cards = -1;

    LaneColumn(Texts texts, UUID lane, boolean editable) {
        this.texts = texts;
        this.lane = lane;
        var id = "lane-" + lane;
        getElement()
                .setAttribute("data-lane-section", lane.toString())
                .setAttribute("data-lane", lane.toString())
                .setAttribute("aria-labelledby", id);
        title.setAttribute("id", id);
        count.getClassList().add("lane-count");
        second.getClassList().add("second");
        list.getClassList().add("cards");
        list.setAttribute("aria-labelledby", id);
        lock.getClassList().add("lane-lock");
        lock.setText(texts.of("board.lane.locked"));
        var head = new Element("header").appendChild(title, lock, count);
        getElement().appendChild(head, second, list);
        if (editable) {
            menu.setAttribute("aria-haspopup", "dialog");
            head.appendChild(menu);
            add.setText(texts.of("board.add-card"));
            add.setAttribute("data-add", "card");
            getElement().appendChild(add);
        }
    }

    UUID lane() {
        return lane;
    }

    Element list() {
        return list;
    }

    /** Listens to the button for what can be done with the lane. */
    void onMenu(Runnable action) {
        menu.addEventListener("click", _ -> action.run());
    }

    void show(Item item, Reading reading) {
        var words = reading.of(item, texts.locale());
        title.setText(words.text());
        title.setAttribute("lang", words.language());
        var line = words.second();
        second.setVisible(line != null);
        if (line != null) {
            second.setText(line.text());
            second.setAttribute("lang", line.language());
        }
        lock.setVisible(item.is(Field.LOCKED));
        getElement().setAttribute("data-colour", item.find(Field.COLOUR).orElse("none"));
        var label = texts.of("board.add-card-to", words.text());
        add.setAttribute("aria-label", label);
        add.setAttribute("data-label", texts.of("board.new-card-in", words.text()));
        menu.setAttribute("aria-label", texts.of("board.lane.menu", words.text()));
    }

    void count(int shown) {
        if (shown != cards) {
            cards = shown;
            count.setText(Integer.toString(shown));
            count.setAttribute("aria-label", texts.of("board.lane.count", shown));
            count.setAttribute("role", "img");
        }
    }

    private static Element button(String name, String words) {
        var button = new Element("button");
        button.setAttribute("type", "button");
        button.getClassList().add(name);
        button.setText(words);
        return button;
    }
}
