package org.citylabs.city.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.citylabs.city.CityExists;
import org.citylabs.city.CityRegistry;
import org.citylabs.city.NewCity;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.CityMark;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Page;

/** Takes a city into the network. */
@Route("admin/cities/new")
@RolesAllowed("OPERATOR")
class AddCityView extends Div implements HasDynamicTitle {

    private final CityRegistry registry;
    private final TextField name = new TextField(getTranslation("city.name"));
    private final TextField id = new TextField(getTranslation("city.id"));
    private final TextArea profile = new TextArea(getTranslation("city.profile"));
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>(getTranslation("city.languages"));
    private final ComboBox<String> country = new ComboBox<>(getTranslation("city.country"));
    private final TextField region = new TextField(getTranslation("city.region"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("city.zone"));
    private final IntegerField hue = new IntegerField(getTranslation("city.hue"));
    private final Div colour = new Div(hue);
    private final IntegerField minimumAge = new IntegerField(getTranslation("city.age"));

    AddCityView(CityRegistry registry) {
        this.registry = registry;
        id.setHelperText(getTranslation("city.id.help"));
        profile.setHelperText(getTranslation("city.profile.help"));
        profile.setMaxLength(600);
        languages.setItems(Language.values());
        languages.setItemLabelGenerator(it -> it.locale().getDisplayLanguage(getLocale()));
        country.setItems(List.of(Locale.getISOCountries()));
        country.setItemLabelGenerator(it -> Locale.of("", it).getDisplayCountry(getLocale()));
        region.setHelperText(getTranslation("city.region.help"));
        region.setMaxLength(3);
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        hue.setHelperText(getTranslation("city.hue.help"));
        hue.setValueChangeMode(ValueChangeMode.EAGER);
        hue.addValueChangeListener(_ -> showColour());
        hue.setValue(200);
        colour.addClassName("with-mark");
        minimumAge.setValue(16);
        add(new Page(
                        getPageTitle(),
                        new Form(
                                name,
                                id,
                                languages,
                                profile,
                                country,
                                region,
                                zone,
                                colour,
                                minimumAge,
                                Buttons.primary(getTranslation("city.add.submit"), this::submit)))
                .narrow());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("city.add.title");
    }

    private void showColour() {
        colour.removeAll();
        colour.add(hue);
        Stream.ofNullable(hue.getValue())
                .filter(it -> it >= 0 && it < 360)
                .map(it -> new CityMark(List.of(it)))
                .forEach(colour::add);
    }

    private void submit() {
        var errors = new FormErrors()
                .at("name", name)
                .at("id", id)
                .at("profile", profile)
                .at("languages", languages)
                .at("country", country)
                .at("region", region)
                .at("zone", zone)
                .at("hue", hue)
                .at("minimumAge", minimumAge);
        try {
            if (errors.accept(() -> registry.add(city()))) {
                UI.getCurrent().navigate("admin");
            }
        } catch (CityExists e) {
            id.setErrorMessage(getTranslation("city.id.taken"));
            id.setInvalid(true);
        }
    }

    private NewCity city() {
        return new NewCity(
                id.getValue().strip(),
                name.getValue(),
                profile.getValue(),
                Optional.ofNullable(hue.getValue()).orElse(-1),
                List.copyOf(languages.getValue()),
                zone.getOptionalValue().orElse(""),
                country.getOptionalValue().orElse(""),
                region.getValue(),
                Optional.ofNullable(minimumAge.getValue()).orElse(-1));
    }
}
