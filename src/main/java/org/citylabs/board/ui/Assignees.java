package org.citylabs.board.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.citylabs.board.state.Field;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabMember;
import org.jspecify.annotations.Nullable;

/** Who takes care of a card. Each of them can be taken off it, and other members of the lab are added by name. */
class Assignees extends Div {

    private final ItemId card;
    private final List<LabMember> members;
    private final Texts texts;
    private final Faces faces;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nobody = new Paragraph();
    private final @Nullable PickField others;
    private @Nullable Set<PersonId> shown;

    /** @param members of the lab, by name */
    Assignees(ItemId card, List<LabMember> members, Texts texts, Faces faces, boolean editable) {
        this.card = card;
        this.members = members;
        this.texts = texts;
        this.faces = faces;
        addClassName("assignees");
        nobody.setText(texts.of("board.card.people.none"));
        list.getElement().setAttribute("aria-live", "polite");
        add(nobody, list);
        others = editable
                ? new PickField(texts.of("board.card.people.add"), Commands.setting(card, PickField.PICKED, Field.YES))
                : null;
        if (others != null) {
            add(others);
        }
    }

    void show(Item item) {
        var people = item.assignees();
        if (people.equals(shown)) {
            return;
        }
        shown = people;
        faces.meet(people);
        list.removeAll();
        people.stream()
                .sorted(Comparator.comparing(faces::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(person -> list.add(entry(person)));
        list.setVisible(!people.isEmpty());
        nobody.setVisible(people.isEmpty());
        offer(people);
    }

    private void offer(Set<PersonId> assigned) {
        if (others != null) {
            var options = new LinkedHashMap<String, String>();
            members.stream()
                    .filter(member -> !assigned.contains(member.person()))
                    .forEach(
                            member -> options.put(Field.assignee(member.person().value()), member.name()));
            others.offer(options);
        }
    }

    private ListItem entry(PersonId person) {
        var entry = new ListItem(new Span(faces.name(person)));
        if (others != null) {
            var remove = SmallButton.carrying(
                    texts.of("board.remove"), Commands.setting(card, Field.assignee(person.value()), null));
            remove.getElement().setAttribute("aria-label", texts.of("board.card.people.remove", faces.name(person)));
            entry.add(remove);
        }
        return entry;
    }
}
