package org.citylabs.workshop.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.citylabs.board.Outcome;
import org.citylabs.board.state.Refusal.Reason;
import org.citylabs.uikit.Buttons;
import org.citylabs.workshop.Call;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.StepKind;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/** The way through a workshop with one button, and what is beside it. For facilitators. */
class LeadTools extends Div {

    /** What it does next is something else: the second half of a double click must not do that. */
    private static final String ONCE = """
            this.addEventListener('click', () => {
              this.classList.add('pressed');
              setTimeout(() => this.classList.remove('pressed'), 800);
            })""";

    private final Leads leads;
    private final Words words;
    private final Button go;
    private final Button more;
    private final Button admit;
    private final MenuBar menu = new MenuBar();
    private WorkshopNow now;

    LeadTools(Leads leads, WorkshopNow now, Words words) {
        this.leads = leads;
        this.now = now;
        this.words = words;
        addClassName("lead-tools");
        go = Buttons.primary("", this::go);
        go.getElement().executeJs(ONCE);
        more = Buttons.secondary(words.of("workshop.extend", 2), () -> extend(2));
        admit = Buttons.secondary("", () -> leads.door.admitAll(this.now.id()));
        menu();
        add(go, more, admit, menu);
        show(now);
    }

    private void menu() {
        var items = menu.addItem(words.of("workshop.more")).getSubMenu();
        items.addItem(words.of("workshop.extend", 5), _ -> extend(5));
        items.addItem(
                words.of("workshop.stop-writing"),
                _ -> current().ifPresent(it -> {
                    if (it.is(StepKind.COLLECT)) {
                        leads.lead.stopWriting(now.id(), it.id());
                    }
                }));
        items.addItem(words.of("workshop.skip"), _ -> leads.lead.skip(now.id(), seen()));
        items.addItem(words.of("workshop.repeat"), _ -> again());
        items.addItem(words.of("workshop.call"), _ -> leads.lead.call(now.id(), Call.START));
        items.addItem(words.of("workshop.end"), _ -> end());
    }

    void show(WorkshopNow latest) {
        now = latest;
        setVisible(now.state() != WorkshopState.ENDED);
        var next = next();
        go.setText(next);
        go.setVisible(!next.isEmpty());
        more.setVisible(current().isPresent());
        admit.setVisible(now.waiting() > 0);
        admit.setText(words.of("workshop.admit-all", now.waiting()));
    }

    /** What the one button does next. */
    private String next() {
        var current = current();
        if (current.filter(it -> it.isOpen() && it.is(StepKind.COLLECT)).isPresent()) {
            return words.of("workshop.go.reveal");
        }
        if (current.filter(it -> it.isOpen() && it.is(StepKind.VOTE)).isPresent()) {
            return words.of("workshop.go.close-vote");
        }
        return now.next()
                .map(it -> words.of("workshop.go.next", it.settings().title().in(words.locale())))
                .orElseGet(() -> current.isPresent() ? words.of("workshop.end") : "");
    }

    private void go() {
        var current = current();
        if (current.filter(it -> it.isOpen() && it.is(StepKind.COLLECT)).isPresent()) {
            reveal(current.get().id());
        } else if (current.filter(it -> it.isOpen() && it.is(StepKind.VOTE)).isPresent()) {
            leads.lead.closeVote(now.id(), current.get().id());
        } else if (now.next().isPresent()) {
            leads.lead.advance(now.id(), seen());
        } else {
            end();
        }
    }

    private void reveal(StepId step) {
        var ui = UI.getCurrent();
        leads.lead.reveal(now.id(), step, null).thenAccept(outcome -> tell(ui, outcome));
    }

    /** Says why cards could not come to the board; from any thread. */
    private void tell(UI ui, Optional<Outcome> outcome) {
        outcome.filter(Outcome.NotDone.class::isInstance)
                .map(it -> ((Outcome.NotDone) it).refusal().reason())
                .ifPresent(reason -> {
                    try {
                        ui.access(() -> Notification.show(refused(reason)));
                    } catch (UIDetachedException e) {
                        // the page was closed a moment ago
                    }
                });
    }

    private String refused(Reason reason) {
        var known = reason == Reason.LANE_GONE || reason == Reason.TOO_MANY_CARDS;
        return words.of("workshop.reveal.refused." + (known ? reason.name() : "other"));
    }

    private void again() {
        current()
                .or(() -> now.steps().reversed().stream()
                        .filter(it -> it.doneAt() != null)
                        .findFirst())
                .ifPresent(it -> leads.preparation.repeat(now.id(), it.id()));
    }

    private void extend(int minutes) {
        current().ifPresent(it -> leads.lead.extend(now.id(), it.id(), minutes));
    }

    private void end() {
        if (!leads.lead.end(now.id())) {
            Notification.show(words.of("workshop.end.open"));
        }
    }

    private Optional<WorkshopNow.Step> current() {
        return now.current();
    }

    private @Nullable StepId seen() {
        return current().map(WorkshopNow.Step::id).orElse(null);
    }
}
