package org.citylabs.board.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What keys do on a board: the one list that the help is written from, and from which the page's script learns what a
 * single key does.
 */
enum Shortcut {
    GO(false, "", "Arrows"),
    GO_TO_ENDS(false, "", "Home", "End"),
    OPEN_CARD(false, "e", "Enter"),
    STEP(true, "", "Alt+Shift+Arrows"),
    MOVE_CARD(true, "m"),
    ADD_CARD(true, "n"),
    DELETE_CARD(true, "Delete"),
    CARD_HISTORY(false, "h"),
    UNDO(true, "u", "Ctrl+Z"),
    REDO(true, "r", "Ctrl+Shift+Z"),
    FILTER(false, "f"),
    LEAVE(false, "", "Escape"),
    KEYBOARD(false, "?");

    private final boolean changes;
    private final String single;
    private final List<String> combinations;

    Shortcut(boolean changes, String single, String... combinations) {
        this.changes = changes;
        this.single = single;
        this.combinations = List.of(combinations);
    }

    /** Those of use to somebody who may change the board, or only read it. */
    static Stream<Shortcut> of(boolean editable) {
        return Stream.of(values()).filter(it -> editable || !it.changes);
    }

    /** For the page's script: an object with the action of each single key. */
    static String singles(boolean editable) {
        return JsonMapper.shared()
                .writeValueAsString(of(editable)
                        .filter(Shortcut::isSingle)
                        .collect(Collectors.toMap(it -> it.single.toLowerCase(Locale.ROOT), Shortcut::action)));
    }

    /** Whether one key alone does it, for those who have switched that on. */
    boolean isSingle() {
        return !single.isEmpty();
    }

    /** The name of that one key; empty if there is none. */
    String single() {
        return single;
    }

    /** The keys that do it always, each of them several pressed together, joined by a plus. */
    List<String> combinations() {
        return combinations;
    }

    /** What the page's script calls it, and so do the events that it sends. */
    String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the words that say what it does. */
    String key() {
        return "board.shortcut." + name();
    }
}
