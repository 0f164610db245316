package org.citylabs.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.Role;
import org.citylabs.mail.MailHealth;
import org.citylabs.uikit.Page;
import org.citylabs.uikit.StatusBadge;
import org.citylabs.uikit.StatusBadge.Tone;

/** Where admins look after their cities, and an operator sees what the installation still lacks. */
@Route("admin")
@RolesAllowed({"ADMIN", "OPERATOR"})
class AdminView extends Div implements HasDynamicTitle {

    AdminView(CityDirectory directory, CurrentPerson current, MailHealth mail) {
        var page = new Page(getPageTitle());
        if (current.rights().isOperator()) {
            page.add(checklist(directory, mail));
        }
        var cities = new UnorderedList();
        cities.addClassName("rows");
        directory.cities().stream()
                .filter(city ->
                        current.rights().isOperator() || current.rights().has(Role.ADMIN, city.id()))
                .forEach(city -> cities.add(new ListItem(new Anchor(
                        "/admin/people/" + city.id(),
                        getTranslation("admin.people", city.name().in(getLocale()))))));
        page.add(cities);
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.title");
    }

    private Section checklist(CityDirectory directory, MailHealth mail) {
        var steps = new OrderedList(
                step(mail.isReady(), "admin.check.mail"),
                step(!directory.cities().isEmpty(), "admin.check.city"));
        steps.addClassName("rows");
        return new Section(
                new H2(getTranslation("admin.checklist")),
                steps,
                new Anchor("/admin/cities/new", getTranslation("admin.add-city")));
    }

    private ListItem step(boolean done, String words) {
        return new ListItem(
                new StatusBadge(done ? Tone.GOOD : Tone.ASKED, getTranslation(done ? "admin.done" : "admin.open")),
                new Span(getTranslation(words)));
    }
}
