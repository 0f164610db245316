package org.citylabs.board.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

/** Says something on an open board, where its script says what happened. */
final class Announcements {

    private static final String SAY = "document.querySelector('.board-page')?.board?.announce($0, $1)";

    private Announcements() {}

    /** Politely; under the lock of the page. */
    static void news(String words) {
        UI.getCurrent().getPage().executeJs(SAY, words, false);
    }

    /** At once; from any thread. */
    static void problem(UI ui, String words) {
        try {
            ui.access(() -> ui.getPage().executeJs(SAY, words, true));
        } catch (UIDetachedException e) {
            // the page was closed a moment ago: there is nobody left to tell
        }
    }
}
