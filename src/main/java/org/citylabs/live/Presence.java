package org.citylabs.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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

    /**
     * Everybody who is somewhere, gathered once for all who ask.
     *
     * @param pages in no order
     * @param people the same object as before while the same people are there
     * @param looking whoever looks at something, by what it is
     */
    public record Gathering(List<Here> pages, Set<String> people, Map<String, List<Here>> looking) {

        static final Gathering NOBODY = new Gathering(List.of(), Set.of(), Map.of());

        static Gathering of(Collection<Here> pages, Gathering before) {
            var people = pages.stream().map(Here::person).collect(Collectors.toUnmodifiableSet());
            var looking = new HashMap<String, List<Here>>();
            for (var here : pages) {
                if (here.at() != null) {
                    looking.computeIfAbsent(here.at(), _ -> new ArrayList<>()).add(here);
                }
            }
            return new Gathering(
                    List.copyOf(pages), people.equals(before.people()) ? before.people() : people, looking);
        }
    }

    private static final class Room {
        private final Map<String, Here> pages = new ConcurrentHashMap<>();
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private final AtomicLong changes = new AtomicLong();
        private Gathering gathered = Gathering.NOBODY;
        private long gatheredAt;

        void changed() {
            changes.incrementAndGet();
            listeners.forEach(Runnable::run);
        }

        synchronized Gathering gather() {
            var now = changes.get();
            if (now != gatheredAt) {
                gathered = Gathering.of(pages.values(), gathered);
                gatheredAt = now;
            }
            return gathered;
        }
    }

    /** Somebody is in a room, or looks at something else there. */
    public void look(String room, Here here) {
        var before = room(room).pages.put(here.page(), here);
        if (!here.equals(before)) {
            room(room).changed();
        }
    }

    public void leave(String room, String page) {
        if (room(room).pages.remove(page) != null) {
            room(room).changed();
        }
        rooms.computeIfPresent(room, (_, it) -> it.pages.isEmpty() && it.listeners.isEmpty() ? null : it);
    }

    public Gathering in(String room) {
        return room(room).gather();
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
