package org.citylabs.workshop.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.TooOften;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.ContentLanguage;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.workshop.GuestDraft;
import org.citylabs.workshop.WorkshopDoor;

/** What a guest says before they are let in: name, city, language, and whether their cards may say who wrote them. */
class DoorForm extends Div {

    private final WorkshopDoor door;
    private final String code;
    private final BiConsumer<String, Language> knocked;
    private final TextField name = new TextField();
    private final Select<Optional<City>> city = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Checkbox named = new Checkbox();
    private final FormErrors errors = new FormErrors().at("name", name).at("city", city);

    /** @param knocked is given the key of the guest, and their language */
    DoorForm(WorkshopDoor door, CityDirectory cities, String code, BiConsumer<String, Language> knocked) {
        this.door = door;
        this.code = code;
        this.knocked = knocked;
        name.setLabel(getTranslation("workshop.door.name"));
        name.setMaxLength(60);
        name.setAutocomplete(Autocomplete.NICKNAME);
        city.setLabel(getTranslation("workshop.door.city"));
        var options = new ArrayList<Optional<City>>();
        cities.cities().forEach(it -> options.add(Optional.of(it)));
        options.add(Optional.empty());
        city.setItems(options);
        city.setItemLabelGenerator(it ->
                it.map(one -> one.name().in(getLocale())).orElseGet(() -> getTranslation("workshop.door.elsewhere")));
        city.setValue(Optional.empty());
        language.setLabel(getTranslation("workshop.door.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(it -> ContentLanguage.name(it.tag(), it.locale()));
        language.setValue(Language.of(getLocale()).orElse(Language.ENGLISH));
        named.setLabel(getTranslation("workshop.door.named"));
        add(new Form(name, city, language, named, Buttons.primary(getTranslation("workshop.door.knock"), this::knock)));
        add(new Anchor("/login?next=/w/" + code, getTranslation("workshop.door.sign-in")));
    }

    private void knock() {
        errors.accept(() -> {
            try {
                var draft = new GuestDraft(
                        name.getValue(),
                        city.getValue().map(City::id).orElse(null),
                        language.getValue(),
                        named.getValue());
                door.knock(code, draft)
                        .ifPresentOrElse(
                                key -> knocked.accept(key, language.getValue()),
                                () -> Notification.show(getTranslation("workshop.code.wrong")));
            } catch (TooOften e) {
                Notification.show(getTranslation("workshop.code.too-often", e.minutes()));
            }
        });
    }
}
