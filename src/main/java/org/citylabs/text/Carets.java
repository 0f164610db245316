package org.citylabs.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.citylabs.text.change.ChangeSet;

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

        /** The same at a later revision, however far outside of the text the page said it is. */
        Caret past(List<TextUpdate> updates) {
            var now = this;
            for (var update : updates) {
                var changes = update.changes();
                now = new Caret(
                        who, writer, update.revision(), place(now.anchor, changes), place(now.head, changes), gone);
            }
            return now;
        }

        private static int place(int place, ChangeSet changes) {
            return changes.place(Math.clamp(place, 0, changes.length()), false);
        }

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

    /** From now on it is told of everybody else's moves. */
    void join(UUID who, Consumer<Caret> told) {
        readers.put(who, told);
    }

    /** Where everybody else is at this moment. */
    List<Caret> others(UUID who) {
        return known.values().stream().filter(it -> !it.who().equals(who)).toList();
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
