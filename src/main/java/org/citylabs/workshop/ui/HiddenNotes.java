package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.Buttons;
import org.citylabs.workshop.StepId;
import org.citylabs.workshop.WorkshopId;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;

/** Whose notes are still hidden, and how many: they are revealed person by person, or all at once. For facilitators. */
class HiddenNotes extends Div {

    private final Leads leads;
    private final PersonDirectory people;
    private final Words words;
    private final UnorderedList list = new UnorderedList();
    private final Lines<Hidden> lines =
            new Lines<>(list, it -> List.of(it.step(), Optional.ofNullable(it.author())), this::line);

    /** @param author absent for the whole step, whose title is the name */
    private record Hidden(
            WorkshopId workshop, StepId step, @Nullable PersonId author, String name, long notes) {}

    HiddenNotes(Leads leads, PersonDirectory people, Words words) {
        this.leads = leads;
        this.people = people;
        this.words = words;
        list.addClassName("guests");
        add(new H2(words.of("workshop.hidden")), new Paragraph(words.of("workshop.hidden.about")), list);
    }

    void show(WorkshopNow now) {
        var steps = now.steps().stream().filter(it -> !it.hidden().isEmpty()).toList();
        setVisible(!steps.isEmpty());
        var shown = new ArrayList<Hidden>();
        for (var step : steps) {
            var title = step.settings().title().in(words.locale());
            shown.add(new Hidden(now.id(), step.id(), null, title, step.notes()));
            var profiles = people.profiles(step.hidden().keySet());
            step.hidden().entrySet().stream()
                    .map(it -> new Hidden(
                            now.id(), step.id(), it.getKey(), name(profiles.get(it.getKey())), it.getValue()))
                    .sorted(Comparator.comparing(Hidden::name))
                    .forEach(shown::add);
        }
        lines.show(shown);
    }

    private ListItem line(Hidden hidden) {
        var author = hidden.author();
        if (author == null) {
            var title = new Span(hidden.name());
            title.addClassName("step-title");
            return new ListItem(
                    title,
                    Buttons.secondary(
                            words.of("workshop.reveal.all"),
                            () -> leads.lead.reveal(hidden.workshop(), hidden.step(), null)));
        }
        var text = new Span(words.of("workshop.hidden.by", hidden.name(), hidden.notes()));
        text.addClassName("agenda-text");
        var reveal = Buttons.tertiary(
                words.of("workshop.reveal.one"), () -> leads.lead.reveal(hidden.workshop(), hidden.step(), author));
        reveal.setAriaLabel(words.of("workshop.reveal.one-of", hidden.name()));
        return new ListItem(text, reveal);
    }

    private String name(@Nullable Profile profile) {
        return profile == null || profile.publicName().isEmpty() ? words.of("workshop.somebody") : profile.publicName();
    }
}
