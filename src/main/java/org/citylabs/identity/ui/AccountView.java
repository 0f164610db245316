package org.citylabs.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.Account;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Page;
import org.citylabs.uikit.TimeText;

/** A person's own data: name, password, and where they are signed in. */
@Route("account")
@PermitAll
class AccountView extends Div implements HasDynamicTitle {

    private final Account account;
    private final ZoneId zone;
    private final UnorderedList devices = new UnorderedList();

    AccountView(Account account, CityDirectory cities) {
        this.account = account;
        var me = account.summary();
        this.zone = Optional.ofNullable(me.homeCity())
                .flatMap(cities::find)
                .map(City::zone)
                .orElse(ZoneId.of("UTC"));
        devices.addClassName("rows");
        add(new Page(
                getPageTitle(),
                new Paragraph(getTranslation("identity.account.email", me.email())),
                name(me),
                password(me),
                section("identity.devices", devices)));
        list();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.account.title");
    }

    private Section name(Account.Summary me) {
        var name = new TextField(getTranslation("identity.public-name"));
        name.setHelperText(getTranslation("identity.public-name.help"));
        name.setValue(me.publicName());
        var errors = new FormErrors().at("publicName", name);
        return section(
                "identity.account.name", new Form(name, Buttons.secondary(getTranslation("identity.save"), () -> {
                    if (errors.accept(() -> account.rename(name.getValue()))) {
                        Notification.show(getTranslation("identity.saved"));
                    }
                })));
    }

    private Section password(Account.Summary me) {
        var old = new PasswordField(getTranslation("identity.password.old"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        old.setVisible(me.hasPassword());
        var password = new PasswordField(getTranslation("identity.password.new"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("identity.password.rule"));
        var errors = new FormErrors().at("old", old).at("password", password);
        return section(
                "identity.account.password",
                new Form(old, password, Buttons.secondary(getTranslation("identity.password.change"), () -> {
                    if (errors.accept(() -> account.changePassword(old.getValue(), password.getValue()))) {
                        old.clear();
                        old.setVisible(true);
                        password.clear();
                        list();
                        Notification.show(getTranslation("identity.password.changed"));
                    }
                })));
    }

    private Section section(String title, Component content) {
        return new Section(new H2(getTranslation(title)), content);
    }

    private void list() {
        devices.removeAll();
        account.devices().forEach(device -> devices.add(row(device)));
    }

    /** The short name of the zone, which differs between summer and winter. */
    private String zoneAt(Instant at) {
        return DateTimeFormatter.ofPattern("zzz", getLocale()).withZone(zone).format(at);
    }

    private ListItem row(Account.Device device) {
        var used = new Span(new Span(getTranslation("identity.devices.used") + " "));
        used.add(new TimeText(device.lastUsed(), zone, getLocale()), new Text(" " + zoneAt(device.lastUsed())));
        var row = new ListItem(new Span(device.name()), used);
        if (device.current()) {
            row.add(new Span(getTranslation("identity.devices.here")));
        } else {
            var end = Buttons.secondary(getTranslation("identity.devices.end"), () -> {
                account.endDevice(device.signIn());
                list();
            });
            end.setAriaLabel(getTranslation("identity.devices.end-of", device.name()));
            row.add(end);
        }
        return row;
    }
}
