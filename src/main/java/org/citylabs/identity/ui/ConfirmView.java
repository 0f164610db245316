package org.citylabs.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.identity.SignUp;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/**
 * Where the link of the sign-up mail leads: choose a password, or none, and confirm. Opening it does nothing yet,
 * because programs that look through mails open links too.
 */
@Route("confirm")
@AnonymousAllowed
class ConfirmView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final SignUp signUp;
    private final PasswordField password = new PasswordField(getTranslation("identity.password"));
    private String secret = "";

    ConfirmView(SignUp signUp) {
        this.signUp = signUp;
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("identity.password.optional"));
        add(new Page(
                        getPageTitle(),
                        new Form(password, Buttons.primary(getTranslation("identity.confirm.action"), this::submit)))
                .lead(getTranslation("identity.confirm.lead"))
                .narrow());
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        this.secret = secret;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.confirm.title");
    }

    private void submit() {
        new FormErrors().at("password", password).accept(() -> {
            var confirmed = signUp.confirm(secret, password.getValue()).isPresent();
            removeAll();
            add(new Page(
                            getPageTitle(),
                            confirmed
                                    ? new Notice(Notice.Kind.SUCCESS, getTranslation("identity.confirm.done"))
                                    : new Notice(Notice.Kind.PROBLEM, getTranslation("identity.link.invalid")),
                            new Anchor("/login", getTranslation("identity.login.title")))
                    .narrow());
        });
    }
}
