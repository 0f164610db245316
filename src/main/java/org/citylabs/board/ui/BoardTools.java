package org.citylabs.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.citylabs.board.state.Command;
import org.citylabs.board.state.Reading;

/** What can be done with a board as a whole, how saving stands, and where the page says what happened. */
class BoardTools extends Div {

    private final Texts texts;
    private final MenuItem more;

    BoardTools(Texts texts, boolean editable) {
        this.texts = texts;
        addClassName("board-tools");
        if (editable) {
            add(carrying("undo", new Command.Undo(null)), carrying("redo", new Command.Redo(null)));
        }
        var menu = new MenuBar();
        more = menu.addItem(texts.of("board.menu"));
        add(menu, step(-1, "board.lane.previous"), step(1, "board.lane.next"));
    }

    /** In which language titles are read. */
    void offerReading(Reading chosen, Consumer<Reading> read) {
        var select = new Select<Reading>();
        select.setAriaLabel(texts.of("board.reading"));
        select.setItems(Reading.values());
        select.setItemLabelGenerator(it -> texts.of("board.reading." + it));
        select.setValue(chosen);
        select.addValueChangeListener(event -> read.accept(event.getValue()));
        select.addClassName("filter");
        add(select);
    }

    /** Lanes or a table. */
    void offerTable(Consumer<Boolean> look) {
        var select = new Select<Boolean>();
        select.setAriaLabel(texts.of("board.view"));
        select.setItems(false, true);
        select.setItemLabelGenerator(it -> texts.of(it ? "board.view.table" : "board.view.lanes"));
        select.setValue(false);
        select.addValueChangeListener(event -> look.accept(event.getValue()));
        select.addClassName("filter");
        add(select);
    }

    /** The filter opens where it is asked for, and closing it shows everything again. */
    void offerFilter(FilterBar filter) {
        var toggle = new Button(texts.of("board.filter.toggle"));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(_ -> {
            filter.setVisible(!filter.isVisible());
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(filter.isVisible()));
            if (!filter.isVisible()) {
                filter.clear();
            }
        });
        add(toggle, filter);
    }

    /** An entry of the menu for what is not needed all the time. */
    void offer(String key, Runnable action) {
        more.getSubMenu().addItem(texts.of(key), _ -> action.run());
    }

    /** Last of all. */
    void say() {
        var state = new Span();
        state.addClassName("save-state");
        state.getElement()
                .setAttribute("role", "status")
                .setAttribute("data-saving", texts.of("board.saving"))
                .setAttribute("data-saved", texts.of("board.saved"))
                .setAttribute("data-offline", texts.of("board.offline"));
        var others = says("board-others", "status");
        others.getElement().setAttribute("data-words", texts.of("board.others"));
        add(state, says("board-say", "status"), others, says("board-alert", "alert"));
    }

    private Button carrying(String name, Command command) {
        var button = Commands.on(new Button(texts.of("board." + name)), command);
        button.addClassName(name);
        return button;
    }

    private Button step(int by, String key) {
        var step = new Button(by < 0 ? "‹" : "›");
        step.setAriaLabel(texts.of(key));
        step.addClassName("lane-step");
        step.getElement().setAttribute("data-step", Integer.toString(by));
        return step;
    }

    private static Div says(String name, String role) {
        var says = new Div();
        says.addClassName(name);
        says.getElement().setAttribute("role", role);
        return says;
    }
}
