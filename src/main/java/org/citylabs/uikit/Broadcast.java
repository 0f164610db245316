package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells open pages of something that has happened, after its commit. A component hears from when it is attached
 * until it is detached, under the lock of its own session; whoever publishes waits for nobody.
 */
public class Broadcast<E> {

    private final Map<Component, Consumer<E>> audience = new ConcurrentHashMap<>();

    /** From now on the component hears of every event, whenever it is on a page. */
    public void tell(Component component, Consumer<E> listener) {
        component.addAttachListener(_ -> audience.put(component, listener));
        component.addDetachListener(_ -> audience.remove(component));
        if (component.isAttached()) {
            audience.put(component, listener);
        }
    }

    public void publish(E event) {
        audience.forEach((component, listener) ->
                component.getUI().ifPresent(ui -> deliver(ui, component, listener, event)));
    }

    private static <E> void deliver(UI ui, Component component, Consumer<E> listener, E event) {
        try {
            ui.access(() -> {
                if (component.isAttached()) {
                    listener.accept(event);
                }
            });
        } catch (UIDetachedException e) {
            // the page was closed a moment ago: there is nobody left to tell
        }
    }
}
