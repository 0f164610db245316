package org.citylabs.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.citylabs.board.state.Item;
import org.citylabs.uikit.Buttons;
import org.citylabs.workshop.StepDraft;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.StepKind;
import org.citylabs.workshop.StepState;
import org.citylabs.workshop.WorkshopNow;

/** The steps of a workshop; what is still to come can be changed, what is over can be done again. */
class AgendaList extends Div {

    private final Leads leads;
    private final boolean mayLead;
    private final Words words;
    private final OrderedList list = new OrderedList();
    private final Span sum = new Span();
    private List<Item> lanes = List.of();
    private WorkshopNow now;
    private final Lines<Shown> lines = new Lines<>(list, Shown::id, this::line);

    /** What of a step stands in the list; how many notes there are does not. */
    private record Shown(StepId id, StepDraft settings, StepState state) {}

    AgendaList(Leads leads, WorkshopNow now, boolean mayLead, Words words) {
        this.leads = leads;
        this.mayLead = mayLead;
        this.words = words;
        this.now = now;
        list.addClassName("agenda");
        sum.addClassName("fine-print");
        add(list, sum);
        if (mayLead) {
            add(Buttons.row(Buttons.secondary(words.of("workshop.step.add"), this::addStep)));
        }
    }

    void show(WorkshopNow latest, List<Item> lanes) {
        now = latest;
        this.lanes = lanes;
        var steps = latest.steps();
        this.lines.show(steps.stream()
                .map(it -> new Shown(it.id(), it.settings(), it.state()))
                .toList());
        sum.setText(words.of(
                "workshop.agenda.sum",
                steps.stream().mapToInt(it -> it.settings().minutes()).sum()));
    }

    private ListItem line(Shown step) {
        var title = new Span(step.settings().title().in(words.locale()));
        title.addClassName("step-title");
        var about = new Span(about(step.settings()));
        about.addClassName("fine-print");
        var state = new Span(words.of("workshop.state." + step.state()));
        state.addClassNames("status", "status-" + tone(step.state()));
        var text = new Div(title, about);
        text.addClassName("agenda-text");
        var line = new ListItem(text, state);
        if (mayLead) {
            line.add(tools(step));
        }
        return line;
    }

    private static String tone(StepState state) {
        return switch (state) {
            case AHEAD, SKIPPED -> "quiet";
            case RUNNING -> "waiting";
            case DONE -> "good";
        };
    }

    private String about(StepDraft step) {
        var kind = words.of("workshop.kind." + step.kind());
        var time = step.minutes() == 0 ? "" : ", " + words.of("workshop.minutes", step.minutes());
        var lane = lanes.stream()
                .filter(it -> it.id().id().equals(step.lane()))
                .map(it -> ", " + it.title())
                .findFirst()
                .orElse("");
        var dots = step.kind() == StepKind.VOTE ? ", " + words.of("workshop.dots", step.dots()) : "";
        return kind + time + dots + lane;
    }

    private Div tools(Shown step) {
        var tools = new Div();
        tools.addClassName("agenda-tools");
        var title = step.settings().title().in(words.locale());
        if (step.state() == StepState.AHEAD) {
            tools.add(
                    tool("↑", "workshop.step.earlier", title, () -> move(step, true)),
                    tool("↓", "workshop.step.later", title, () -> move(step, false)),
                    tool("✎", "workshop.step.change-of", title, () -> change(step)),
                    tool("×", "workshop.step.remove", title, () -> leads.preparation.remove(now.id(), step.id())));
        } else if (step.state() != StepState.RUNNING) {
            tools.add(tool("↻", "workshop.step.repeat", title, () -> leads.preparation.repeat(now.id(), step.id())));
        }
        return tools;
    }

    private Button tool(String sign, String key, String title, Runnable action) {
        var tool = Buttons.tertiary(sign, action);
        tool.setAriaLabel(words.of(key, title));
        tool.setTooltipText(words.of(key, title));
        return tool;
    }

    private void move(Shown step, boolean earlier) {
        leads.preparation.move(now.id(), step.id(), earlier);
    }

    private void addStep() {
        new StepDialog(null, lanes, words, draft -> leads.preparation.add(now.id(), draft)).open();
    }

    private void change(Shown step) {
        new StepDialog(step.settings(), lanes, words, draft -> leads.preparation.change(now.id(), step.id(), draft))
                .open();
    }
}
