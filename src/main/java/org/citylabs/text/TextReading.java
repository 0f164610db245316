package org.citylabs.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The text of a subject as it looks, and goes on to look. Whoever may write it can tick its tasks. */
@JsModule("./joint-text-begin.js")
class TextReading extends Div {

    private static final String NUMBER = "event.target.dataset.task";
    private static final String DONE = "event.target.checked";

    private final JointTexts texts;
    private final Subject subject;
    private final boolean writable;
    private long revision;
    private @Nullable Runnable stop;

    TextReading(JointTexts texts, Subject subject) {
        this.texts = texts;
        this.subject = subject;
        this.writable = texts.mayWrite(subject);
        addClassNames("prose", "text-reading");
        getElement()
                .addEventListener("change", this::tick)
                .setFilter("event.target.matches('input.task')")
                .addEventData(NUMBER)
                .addEventData(DONE);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        show();
        stop = texts.follow(subject, () -> access(ui, this::show));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (stop != null) {
            stop.run();
        }
    }

    private void show() {
        try {
            var state = texts.read(subject);
            revision = state.revision();
            var html = state.content().isBlank()
                    ? "<p>" + getTranslation("text.none") + "</p>"
                    : texts.toHtml(subject, state);
            getElement().executeJs("window.citylabsText.read(this, $0, $1)", html, writable);
        } catch (AccessDeniedException e) {
            removeFromParent();
        }
    }

    private void tick(DomEvent event) {
        var data = event.getEventData();
        var ui = getUI().orElseThrow();
        texts.tick(subject, revision, data.get(NUMBER).asInt(-1), data.get(DONE).asBoolean())
                .thenAccept(_ -> access(ui, this::show));
    }

    private static void access(UI ui, Runnable task) {
        try {
            ui.access(task::run);
        } catch (UIDetachedException e) {
            // the page was closed a moment ago
        }
    }
}
