package org.citylabs.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.live.LiveHost;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Joins a part of a page that shows a workshop to its live channel; nobody is told where others look. */
class RoomHost implements LiveHost {

    private final UI ui;
    private final Component view;
    private final IntPredicate bringUp;
    private final String person = CurrentPerson.key();

    RoomHost(UI ui, Component view, IntPredicate bringUp) {
        this.ui = ui;
        this.view = view;
        this.bringUp = bringUp;
    }

    @Override
    public @Nullable String owner() {
        return person.isEmpty() ? null : person;
    }

    @Override
    public void access(Runnable task) {
        try {
            ui.access(() -> ui.beforeClientResponse(view, _ -> task.run()));
        } catch (UIDetachedException e) {
            // the page was closed a moment ago: there is nothing left to bring up
        }
    }

    @Override
    public boolean bringUp(int number) {
        return bringUp.test(number);
    }

    @Override
    public CompletableFuture<Map<String, Object>> receive(UUID id, JsonNode command) {
        return CompletableFuture.failedFuture(new IllegalArgumentException("Nothing is done here"));
    }

    @Override
    public void looksAt(@Nullable String at, boolean editing) {
        // nobody is told
    }

    @Override
    public void away() {
        // whoever is away comes back by themselves
    }

    @Override
    public void lost() {
        try {
            ui.access(ui::close);
        } catch (UIDetachedException e) {
            // it was closed already
        }
    }
}
