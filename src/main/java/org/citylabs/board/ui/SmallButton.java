package org.citylabs.board.ui;

import com.vaadin.flow.component.html.NativeButton;
import org.citylabs.board.state.Command;

/** A plain button for what is done beside the main thing. */
class SmallButton extends NativeButton {

    private SmallButton(String words) {
        super(words);
        addClassName("small-button");
        getElement().setAttribute("type", "button");
    }

    static SmallButton carrying(String words, Command command) {
        return Commands.on(new SmallButton(words), command);
    }
}
