package org.citylabs.board.ui;

import com.vaadin.flow.component.Component;
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
    private final MenuItem menu;
    private final Div rarely = new Div();

    BoardTools(Texts texts, boolean editable) {
        this.texts = texts;
        addClassName("board-tools");
        if (editable) {
            add(carrying("undo", "↶", new Command.Undo(null)), carrying("redo", "↷", new Command.Redo(null)));
        }
        var bar = new MenuBar();
        menu = bar.addItem(texts.of("board.menu"));
        rarely.addClassName("rarely");
        add(bar, moreTools(), rarely);
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
        rarely.add(select);
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
        rarely.add(select);
    }

    /** The filter opens where it is asked for, and closing it shows everything again. */
    void offerFilter(FilterBar filter) {
        var toggle = new Button(texts.of("board.filter.toggle"));
        toggle.addClassName("filter-toggle");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(_ -> {
            filter.setVisible(!filter.isVisible());
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(filter.isVisible()));
            if (filter.isVisible()) {
                filter.focus();
            } else {
                filter.clear();
            }
        });
        addComponentAtIndex(indexOf(rarely) - 1, toggle);
        add(filter);
    }

    /** An entry of the menu for what is not needed all the time. */
    void offer(String key, Runnable action) {
        menu.getSubMenu().addItem(texts.of(key), _ -> action.run());
    }

    /** Stands beside the rest where there is room, and on a phone in a row that is opened. */
    void rarely(Component tool) {
        rarely.add(tool);
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
        var alert = says("board-alert", "alert");
        alert.getElement().setAttribute("popover", "manual");
        add(turning(), state, says("board-say", "status"), others, alert);
    }

    /** From lane to lane, where there is room for one at a time; the script says which of them is shown. */
    private Div turning() {
        var place = says("lane-place", "status");
        place.getElement().setAttribute("data-words", texts.of("board.lane.place", "#at", "#all"));
        place.add(new Span(), new Span());
        var turning = new Div(step(-1, "board.lane.previous"), place, step(1, "board.lane.next"));
        turning.addClassName("lane-turning");
        return turning;
    }

    private Button moreTools() {
        var button = new Button("⋯");
        button.setAriaLabel(texts.of("board.more-tools"));
        button.addClassName("more-tools");
        button.getElement().setAttribute("aria-expanded", "false");
        return button;
    }

    private Button carrying(String name, String sign, Command command) {
        var icon = new Span(sign);
        icon.getElement().setAttribute("aria-hidden", "true");
        var button = Commands.on(new Button(texts.of("board." + name), icon), command);
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
