package org.citylabs.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Map;
import org.citylabs.identity.PersonDirectory;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.PersonId;
import org.citylabs.uikit.Buttons;
import org.citylabs.workshop.WorkshopNow;
import org.jspecify.annotations.Nullable;

/** Whose notes are still hidden, and how many: they are revealed person by person, or all at once. For facilitators. */
class HiddenNotes extends Div {

    private final Leads leads;
    private final PersonDirectory people;
    private final Words words;
    private final UnorderedList list = new UnorderedList();

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
        list.removeAll();
        steps.forEach(step -> {
            var profiles = people.profiles(step.hidden().keySet());
            var title = new Span(step.settings().title().in(words.locale()));
            title.addClassName("step-title");
            list.add(new ListItem(
                    title,
                    Buttons.secondary(
                            words.of("workshop.reveal.all"), () -> leads.lead.reveal(now.id(), step.id(), null))));
            step.hidden().entrySet().stream()
                    .sorted(Comparator.comparing(it -> name(profiles.get(it.getKey()))))
                    .forEach(it -> list.add(line(now, step, it, profiles.get(it.getKey()))));
        });
    }

    private ListItem line(
            WorkshopNow now, WorkshopNow.Step step, Map.Entry<PersonId, Long> written, @Nullable Profile profile) {
        var name = name(profile);
        var text = new Span(words.of("workshop.hidden.by", name, written.getValue()));
        text.addClassName("agenda-text");
        var reveal = Buttons.tertiary(
                words.of("workshop.reveal.one"), () -> leads.lead.reveal(now.id(), step.id(), written.getKey()));
        reveal.setAriaLabel(words.of("workshop.reveal.one-of", name));
        return new ListItem(text, reveal);
    }

    private String name(@Nullable Profile profile) {
        return profile == null || profile.publicName().isEmpty() ? words.of("workshop.somebody") : profile.publicName();
    }
}
