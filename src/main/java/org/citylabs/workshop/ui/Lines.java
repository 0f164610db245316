package org.citylabs.workshop.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.citylabs.uikit.Arranged;

/** The lines of a list: one that says the same as before stays as it is, with the focus that is in it. */
final class Lines<T> {

    private final HtmlContainer list;
    private final Function<T, Object> key;
    private final Function<T, ListItem> draw;
    private Map<Object, Line<T>> lines = Map.of();

    private record Line<T>(T thing, ListItem item) {}

    /** @param key by which a thing is known again when something about it has changed */
    Lines(HtmlContainer list, Function<T, Object> key, Function<T, ListItem> draw) {
        this.list = list;
        this.key = key;
        this.draw = draw;
    }

    void show(List<T> things) {
        var now = new HashMap<Object, Line<T>>();
        var items = new ArrayList<ListItem>();
        for (var thing : things) {
            var before = lines.get(key.apply(thing));
            var line = before != null && before.thing().equals(thing) ? before : new Line<>(thing, draw.apply(thing));
            now.put(key.apply(thing), line);
            items.add(line.item());
        }
        lines = now;
        Arranged.in(list, items);
    }
}
