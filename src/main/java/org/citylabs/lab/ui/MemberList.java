package org.citylabs.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabFacilitation;
import org.citylabs.lab.LabMember;
import org.citylabs.lab.LabPage;
import org.citylabs.lab.Terms;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.FocusWithin;

/** Who takes part, city by city, with the tools of facilitators. */
class MemberList extends Section {

    private final LabFacilitation facilitation;
    private final CityDirectory directory;
    private final Runnable changed;
    private final H2 heading = new H2(getTranslation("lab.people"));
    private final Div groups = new Div();
    private final FocusWithin focus = new FocusWithin(groups);
    private final Map<PersonId, Button> buttons = new HashMap<>();

    /** @param changed is called after the person has changed a member */
    MemberList(LabFacilitation facilitation, CityDirectory directory, Runnable changed) {
        this.facilitation = facilitation;
        this.directory = directory;
        this.changed = changed;
        addClassName("lab-people");
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, groups);
    }

    /** Shows the members as soon as nobody is at work in the list. */
    void follow(LabPage page) {
        focus.whenNobodyIsInside(() -> show(page));
    }

    void show(LabPage page) {
        groups.removeAll();
        buttons.clear();
        setVisible(!page.members().isEmpty());
        var cities = LabWords.cities(page.lab().cities(), directory);
        cities.forEach(city -> group(title(city), page, ofCity(page, city)));
        group(
                new H3(getTranslation("lab.outside")),
                page,
                page.members().stream()
                        .filter(it -> !page.lab().cities().contains(it.city()))
                        .toList());
    }

    private static List<LabMember> ofCity(LabPage page, City city) {
        return page.members().stream().filter(it -> city.id().equals(it.city())).toList();
    }

    private H3 title(City city) {
        return new H3(new CityMark(List.of(city.hue())), new Span(city.name().in(getLocale())));
    }

    private void group(H3 title, LabPage page, List<LabMember> members) {
        if (members.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        members.forEach(member -> list.add(row(page, member)));
        groups.add(title, list);
    }

    private ListItem row(LabPage page, LabMember member) {
        var name = new Span(name(page, member));
        name.addClassName("name");
        var row = new ListItem(name, LabWords.terms(new Terms(member.part(), member.group(), member.until()), this));
        if (page.isFacilitator()) {
            var change = Buttons.tertiary(getTranslation("lab.member.change"), () -> open(page, member));
            change.setAriaLabel(getTranslation("lab.member.change.named", member.name()));
            buttons.put(member.person(), change);
            row.add(change);
        }
        return row;
    }

    /** Whoever lives nowhere in the lab is shown with where they come from. */
    private String name(LabPage page, LabMember member) {
        return member.city() == null || page.lab().cities().contains(member.city())
                ? member.name()
                : directory
                        .find(member.city())
                        .map(city -> member.name() + ", " + city.name().in(getLocale()))
                        .orElse(member.name());
    }

    private void open(LabPage page, LabMember member) {
        var dialog = new MemberDialog(facilitation, page.lab().id(), member, () -> {
            changed.run();
            focusOn(member.person());
        });
        dialog.open();
    }

    /** Where the keyboard goes on: at the member, or, where they are gone, at the top. */
    private void focusOn(PersonId person) {
        var button = buttons.get(person);
        if (button != null) {
            button.focus();
        } else {
            heading.getElement().callJsFunction("focus");
        }
    }
}
