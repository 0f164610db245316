package org.citylabs.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Where those are who have a text open; in memory only (T7). */
final class Carets {

    private final Map<UUID, Consumer<Caret>> readers = new ConcurrentHashMap<>();
    private final Map<UUID, Caret> known = new ConcurrentHashMap<>();

    /**
     * Where somebody is, at a revision; or that they are gone.
     *
     * @param who names the page to others, and is not its key
     */
    record Caret(UUID who, Writer writer, long revision, int anchor, int head, boolean gone) {

        Map<String, Object> written() {
            var words = new LinkedHashMap<String, Object>();
            words.put("who", who);
            if (gone) {
                words.put("gone", true);
            } else {
                words.put("name", writer.name());
                words.put("hue", writer.hue());
                words.put("revision", revision);
                words.put("anchor", anchor);
                words.put("head", head);
            }
            return words;
        }
    }

    /** How somebody is shown to others. */
    record Writer(String name, int hue) {}

    /** From now on it is told of everybody else. */
    void join(UUID who, Consumer<Caret> told) {
        readers.put(who, told);
        known.values().stream().filter(it -> !it.who().equals(who)).forEach(told);
    }

    void move(Caret caret) {
        if (readers.containsKey(caret.who())) {
            known.put(caret.who(), caret);
            tell(caret);
        }
    }

    /** Shows nowhere any more, until it moves again. */
    void hide(UUID who) {
        var last = known.remove(who);
        if (last != null) {
            tell(new Caret(who, last.writer(), last.revision(), 0, 0, true));
        }
    }

    void leave(UUID who) {
        readers.remove(who);
        hide(who);
    }

    private void tell(Caret caret) {
        readers.forEach((who, told) -> {
            if (!who.equals(caret.who())) {
                told.accept(caret);
            }
        });
    }
}
