package org.citylabs.identity.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.PeopleAdmin;
import org.citylabs.identity.Role;
import org.citylabs.uikit.Page;

/** The people of one city and their roles, for its admins. */
@Route("admin/people/:city")
@RolesAllowed({"ADMIN", "OPERATOR"})
class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<Role> IN_CITY = EnumSet.complementOf(EnumSet.of(Role.OPERATOR));

    private final PeopleAdmin admin;
    private final CityDirectory cities;
    private final UnorderedList list = new UnorderedList();

    PeopleView(PeopleAdmin admin, CityDirectory cities) {
        this.admin = admin;
        this.cities = cities;
        list.addClassName("rows");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var city = event.getRouteParameters()
                .get("city")
                .flatMap(name -> cities.cities().stream()
                        .filter(it -> it.id().value().equals(name))
                        .findFirst())
                .orElseThrow(NotFoundException::new);
        var search = new TextField(getTranslation("identity.people.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(city, change.getValue()));
        removeAll();
        add(new Page(getTranslation("identity.people.of", city.name().in(getLocale())), search, list));
        show(city, "");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.title");
    }

    private void show(City city, String text) {
        list.removeAll();
        admin.of(city.id(), text).forEach(member -> list.add(row(city, member)));
    }

    private ListItem row(City city, PeopleAdmin.Member member) {
        var roles = new CheckboxGroup<Role>();
        roles.setAriaLabel(getTranslation("identity.people.roles-of", member.publicName()));
        roles.setItems(IN_CITY);
        roles.setItemLabelGenerator(role -> getTranslation("identity.role." + role));
        roles.setValue(member.roles());
        roles.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                change(city, member, change.getOldValue(), change.getValue());
            }
        });
        return new ListItem(new H2(member.publicName()), new Span(member.email()), roles);
    }

    private void change(City city, PeopleAdmin.Member member, Set<Role> before, Set<Role> after) {
        try {
            Stream.of(Role.values())
                    .filter(role -> after.contains(role) && !before.contains(role))
                    .forEach(role -> admin.grant(member.id(), role, city.id()));
            Stream.of(Role.values())
                    .filter(role -> before.contains(role) && !after.contains(role))
                    .forEach(role -> admin.revoke(member.id(), role, city.id()));
            Notification.show(getTranslation("identity.saved"));
        } catch (PeopleAdmin.LastAdmin e) {
            Notification.show(getTranslation("identity.people.last-admin"));
            show(city, "");
        }
    }
}
