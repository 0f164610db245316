package org.citylabs.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Tells open pages of something that has happened, after its commit. A component hears from when it is attached
 * until it is detached, under the lock of its own session. Whoever publishes waits for nobody, and lends its thread to
 * nobody: a page that reads the database from there would find what the transaction at its end still has at hand.
 */
public class Broadcast<E> {

    private final Map<Component, Place<E>> audience = new ConcurrentHashMap<>();

    private record Place<E>(UI ui, Predicate<E> interest, Consumer<E> listener) {}

    /** From now on the component hears of every event, whenever it is on a page. */
    public void tell(Component component, Consumer<E> listener) {
        tell(component, _ -> true, listener);
    }

    /**
     * From now on the component hears of the events that it is interested in, whenever it is on a page.
     *
     * @param interest is asked outside of the session's lock, so that a page is not woken for what does not concern it
     */
    public void tell(Component component, Predicate<E> interest, Consumer<E> listener) {
        component.addAttachListener(attach -> audience.put(component, new Place<>(attach.getUI(), interest, listener)));
        component.addDetachListener(_ -> audience.remove(component));
        component.getUI().ifPresent(ui -> audience.put(component, new Place<>(ui, interest, listener)));
    }

    public void publish(E event) {
        audience.forEach((component, place) -> {
            if (place.interest().test(event)) {
                Thread.startVirtualThread(() -> deliver(component, place, event));
            }
        });
    }

    private static <E> void deliver(Component component, Place<E> place, E event) {
        try {
            place.ui().access(() -> {
                if (component.isAttached()) {
                    place.listener().accept(event);
                }
            });
        } catch (UIDetachedException e) {
            // the page was closed a moment ago: there is nobody left to tell
        }
    }
}
