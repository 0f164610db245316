package org.citylabs.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.citylabs.board.BoardPage;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.workshop.Room;
import org.citylabs.workshop.StepKind;
import org.citylabs.workshop.WorkshopNow;
import org.citylabs.workshop.WorkshopState;
import org.jspecify.annotations.Nullable;

/**
 * The workshop on a board's page: which step runs, how much time is left, what one can do oneself, and for facilitators
 * the way on. Whoever is called to look at something is brought there, unless they declined that.
 */
class WorkshopBar extends RoomPart {

    private final Floors floors;
    private final Words words;
    private final Span number = new Span();
    private final Span title = new Span();
    private final Span count = new Span();
    private final StepTimer timer;
    private final Button own;
    private final Div place = new Div();
    private final Called called;
    private final @Nullable LeadTools lead;
    private @Nullable Component pane;

    WorkshopBar(Floors floors, Leads leads, Room room, BoardPage board, PersonDirectory people) {
        super(floors, room, null);
        this.floors = floors;
        this.words = new Words(floors.messages, getLocale());
        this.timer = new StepTimer(words);
        this.called = new Called(people, words, room.now());
        addClassName("workshop-bar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", words.of("workshop"));
        number.addClassName("step-number");
        title.addClassName("step-title");
        count.addClassName("step-count");
        own = Buttons.secondary("", this::turn);
        var step = new Div(number, title, timer, count);
        step.addClassName("step-line");
        var links = new Div(new Anchor(path(board), words.of("workshop")), projector(board));
        links.addClassName("workshop-links");
        var row = new Div(step, own);
        row.addClassName("workshop-row");
        lead = board.mayLead() ? new LeadTools(leads, room.now(), words) : null;
        if (lead != null) {
            row.add(lead);
        }
        row.add(links);
        place.addClassName("own-step");
        add(row, called, place);
        show(room.now());
    }

    static String path(BoardPage board) {
        return "/boards/" + board.id().value() + "/workshop";
    }

    private Anchor projector(BoardPage board) {
        var projector = new Anchor("/boards/" + board.id().value() + "/screen", words.of("workshop.screen"));
        projector.setTarget("_blank");
        projector.setRouterIgnore(true);
        return projector;
    }

    @Override
    void show(WorkshopNow now) {
        var step = now.current();
        setVisible(now.state() != WorkshopState.ENDED);
        number.setText(step.map(it -> words.of(
                        "workshop.step",
                        now.steps().indexOf(it) + 1,
                        now.steps().size()))
                .orElse(""));
        title.setText(step.map(it -> it.settings().title().in(words.locale()))
                .orElseGet(() -> words.of("workshop.between." + now.state())));
        timer.show(step.orElse(null));
        count.setText(step.map(this::count).orElse(""));
        var opens = step.filter(it -> it.is(StepKind.VOTE) || it.is(StepKind.COLLECT))
                .isPresent();
        own.setVisible(opens);
        if (!opens && pane != null) {
            turn();
        }
        label();
        if (lead != null) {
            lead.show(now);
        }
        called.show(now);
    }

    private String count(WorkshopNow.Step step) {
        return switch (step.settings().kind()) {
            case COLLECT ->
                words.of("workshop.count.notes", step.notes(), step.hidden().size());
            case VOTE -> words.of("workshop.count.voters", step.voters());
            case TALK, CLUSTER -> "";
        };
    }

    /** Opens what one can do oneself, or closes it. */
    private void turn() {
        if (pane == null) {
            pane = floors.pane(room().now().id(), null, Language.of(getLocale()).orElse(Language.ENGLISH))
                    .orElse(null);
            if (pane != null) {
                place.add(pane);
            }
        } else {
            place.removeAll();
            pane = null;
        }
        label();
    }

    private void label() {
        var kind = room().now()
                .current()
                .map(it -> it.settings().kind())
                .filter(it -> it == StepKind.VOTE || it == StepKind.COLLECT)
                .orElse(StepKind.COLLECT);
        own.setText(words.of(pane == null ? "workshop.own." + kind : "workshop.own.close"));
        own.getElement().setAttribute("aria-expanded", Boolean.toString(pane != null));
    }
}
