package org.citylabs.live;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is where at this moment, and what they look at. It is memory only, and goes with their connection (B11). */
@Component
public class Presence {

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    /**
     * Somebody on a page.
     *
     * @param page the key of a page; a person may have several open
     * @param at absent for nothing in particular
     */
    public record Here(String page, String person, @Nullable String at, boolean editing) {}

    private static final class Room {
        private final Map<String, Here> people = new ConcurrentHashMap<>();
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    }

    /** Somebody is in a room, or looks at something else there. */
    public void look(String room, Here here) {
        var before = room(room).people.put(here.page(), here);
        if (!here.equals(before)) {
            room(room).listeners.forEach(Runnable::run);
        }
    }

    public void leave(String room, String page) {
        if (room(room).people.remove(page) != null) {
            room(room).listeners.forEach(Runnable::run);
        }
        rooms.computeIfPresent(room, (_, it) -> it.people.isEmpty() && it.listeners.isEmpty() ? null : it);
    }

    /** In no order. */
    public List<Here> in(String room) {
        return List.copyOf(room(room).people.values());
    }

    /**
     * Whoever listens is told when somebody comes, goes or looks at something else, and must hand the work on at once.
     *
     * @return ends the listening
     */
    public Runnable listen(String room, Runnable listener) {
        room(room).listeners.add(listener);
        return () -> room(room).listeners.remove(listener);
    }

    private Room room(String name) {
        return rooms.computeIfAbsent(name, _ -> new Room());
    }
}
