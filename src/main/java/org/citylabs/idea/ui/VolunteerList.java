package org.citylabs.idea.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonDirectory.Profile;
import org.citylabs.identity.Translators;
import org.citylabs.uikit.Buttons;

/** The volunteers who translate for a city: whom its moderators name, and take from the list again. */
class VolunteerList extends Div {

    private final Translators translators;
    private final CityId city;
    private final UnorderedList list = new UnorderedList();

    VolunteerList(Translators translators, CityId city) {
        this.translators = translators;
        this.city = city;
        list.addClassName("rows");
        var person = new ComboBox<Profile>(getTranslation("idea.translators.person"));
        person.setItemLabelGenerator(Profile::publicName);
        person.setHelperText(getTranslation("idea.translators.hint"));
        person.setItems(query -> {
            var found = translators.named(query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        var add = Buttons.secondary(getTranslation("idea.translators.add"), () -> {
            if (person.getValue() != null) {
                translators.add(person.getValue().id(), city);
                person.clear();
                show();
            }
        });
        add(list, Buttons.row(person, add));
        show();
    }

    private void show() {
        list.removeAll();
        translators.of(city).forEach(it -> list.add(row(it)));
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private ListItem row(Profile volunteer) {
        return new ListItem(new Span(volunteer.publicName()), remove(volunteer));
    }

    private Button remove(Profile volunteer) {
        var remove = Buttons.tertiary(getTranslation("idea.translators.remove"), () -> {
            translators.remove(volunteer.id(), city);
            show();
        });
        remove.setAriaLabel(getTranslation("idea.translators.remove.named", volunteer.publicName()));
        return remove;
    }
}
