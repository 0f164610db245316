package org.citylabs.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.citylabs.kernel.Subject;
import org.citylabs.text.TextHistory.Moment;
import org.citylabs.text.TextHistory.Step;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.TimeText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A text at any moment of its past, what became of it since, and the way back (T5). */
@CssImport("./text-history.css")
class TextHistoryDialog extends Dialog {

    private final TextSections parts;
    private final Subject subject;
    private final Button previous;
    private final Button next;
    private final Button restore;
    private final RevisionSlider slider;
    private final Div said = new Div();
    private final Checkbox changed;
    private final PastText past;
    private long latest;
    private @Nullable Moment shown;
    private @Nullable Runnable stop;

    /** @param title of the text */
    TextHistoryDialog(TextSections parts, Subject subject, String title) {
        this.parts = parts;
        this.subject = subject;
        setHeaderTitle(getTranslation("text.history.of", title));
        addClassName("text-history");
        previous = Buttons.secondary(getTranslation("text.history.previous"), () -> step(false));
        next = Buttons.secondary(getTranslation("text.history.next"), () -> step(true));
        slider = new RevisionSlider(getTranslation("text.history.revision"), this::go);
        said.addClassName("text-history-step");
        said.getElement().setAttribute("role", "status");
        changed = new Checkbox(getTranslation("text.history.changed"), _ -> show());
        past = new PastText(getTranslation("text.history.past"));
        restore = Buttons.secondary(getTranslation("text.history.restore"), this::restore);
        restore.setDisableOnClick(true);
        add(ways(), said, changed, past);
        getFooter().add(restore, Buttons.secondary(getTranslation("text.history.close"), this::close));
    }

    private Div ways() {
        var ways = new Div(previous, slider, next);
        ways.addClassName("text-history-ways");
        return ways;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var ui = attach.getUI();
        ifAllowed(() -> {
            stop = parts.texts.follow(subject, () -> access(ui, this::follow));
            latest = parts.texts.read(subject).revision();
            go(latest);
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (stop != null) {
            stop.run();
        }
    }

    /** Others go on writing. What is shown stays; only now it is past. */
    private void follow() {
        ifAllowed(() -> {
            latest = parts.texts.read(subject).revision();
            if (shown != null) {
                go(shown.state().revision());
            }
        });
    }

    private void step(boolean on) {
        var from = shown;
        var to = from == null ? null : on ? from.later() : from.earlier();
        if (to != null) {
            go(to);
        }
    }

    private void go(long revision) {
        ifAllowed(() -> parts.history.moment(subject, revision).ifPresent(moment -> {
            shown = moment;
            show();
        }));
    }

    private void show() {
        var moment = shown;
        if (moment == null) {
            return;
        }
        var revision = moment.state().revision();
        latest = Math.max(latest, revision);
        slider.show(revision, latest);
        previous.setEnabled(moment.earlier() != null);
        next.setEnabled(moment.later() != null);
        restore.setEnabled(moment.later() != null); // where nothing has come after, there is nothing to go back to
        say(moment.step());
        if (changed.getValue()) {
            ifAllowed(() -> parts.history.difference(subject, revision, latest).ifPresent(past::show));
        } else {
            past.show(moment.state());
        }
    }

    private void say(@Nullable Step step) {
        said.removeAll();
        if (step == null) {
            said.add(new Span(getTranslation("text.history.beginning")));
        } else {
            var name = parts.writers.of(step.by()).name();
            said.add(new Span(name.isEmpty() ? getTranslation("text.former-writer") : name));
            said.add(new TimeText(step.at(), parts.writers.clock(parts.current.require()), getLocale()));
        }
    }

    private void restore() {
        var moment = shown;
        if (moment == null) {
            return;
        }
        var ui = getUI().orElseThrow();
        var revision = moment.state().revision();
        ifAllowed(() -> parts.history
                .restore(subject, revision)
                .thenAccept(done -> access(ui, () -> restored(revision, done))));
    }

    private void restored(long revision, boolean done) {
        close();
        Notification.show(
                getTranslation(done ? "text.history.restored" : "text.history.not-restored", Long.toString(revision)));
    }

    /** Who may not write the text any longer sees its past no more. */
    private void ifAllowed(Runnable task) {
        try {
            task.run();
        } catch (AccessDeniedException e) {
            close();
        }
    }

    private static void access(UI ui, Runnable task) {
        try {
            ui.access(task::run);
        } catch (UIDetachedException e) {
            // the page was closed a moment ago
        }
    }
}
