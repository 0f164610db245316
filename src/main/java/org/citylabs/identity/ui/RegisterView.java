package org.citylabs.identity.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.citylabs.city.City;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.SignUp;
import org.citylabs.identity.SignUpDraft;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.jspecify.annotations.Nullable;

/** Sign up: four fields. A password is chosen when the address is confirmed. */
@Route("register")
@AnonymousAllowed
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignUp signUp;
    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final TextField publicName = new TextField(getTranslation("identity.public-name"));
    private final Select<City> homeCity = new Select<>();
    private final Checkbox oldEnough = new Checkbox();

    RegisterView(SignUp signUp, CityDirectory cities) {
        this.signUp = signUp;
        email.setAutocomplete(Autocomplete.EMAIL);
        publicName.setHelperText(getTranslation("identity.public-name.help"));
        publicName.setAutocomplete(Autocomplete.NICKNAME);
        homeCity.setLabel(getTranslation("identity.home-city"));
        homeCity.setItems(cities.cities());
        homeCity.setItemLabelGenerator(city -> city.name().in(getLocale()));
        homeCity.addValueChangeListener(change -> askForAge(change.getValue()));
        askForAge(null);
        add(new Page(
                        getTranslation("identity.register.title"),
                        new Form(
                                email,
                                publicName,
                                homeCity,
                                oldEnough,
                                Buttons.primary(getTranslation("identity.register.submit"), this::submit),
                                new Anchor("/login", getTranslation("identity.register.have-account"))))
                .lead(getTranslation("identity.register.lead"))
                .narrow());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!CurrentPerson.isVisitor()) {
            event.forwardToUrl("/");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.register.title");
    }

    private void askForAge(@Nullable City city) {
        oldEnough.setLabel(getTranslation("identity.age", city == null ? 16 : city.minimumAge()));
    }

    private void submit() {
        var errors = new FormErrors()
                .at("email", email)
                .at("publicName", publicName)
                .at("homeCity", homeCity)
                .at("oldEnough", oldEnough);
        if (errors.accept(() -> signUp.request(draft()))) {
            removeAll();
            add(new Page(
                            getTranslation("identity.register.sent.title"),
                            new Notice(
                                    Notice.Kind.SUCCESS,
                                    getTranslation(
                                            "identity.register.sent",
                                            email.getValue().strip())))
                    .narrow());
        }
    }

    private SignUpDraft draft() {
        return new SignUpDraft(
                email.getValue(),
                publicName.getValue(),
                Optional.ofNullable(homeCity.getValue()).map(City::id).orElse(null),
                oldEnough.getValue(),
                Language.of(getLocale()).orElse(Language.ENGLISH));
    }
}
