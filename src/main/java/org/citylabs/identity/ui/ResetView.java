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
import org.citylabs.identity.PasswordReset;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** Where the link of the forgotten-password mail leads: choose a new one. */
@Route("reset")
@AnonymousAllowed
class ResetView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final PasswordReset reset;
    private final PasswordField password = new PasswordField(getTranslation("identity.password.new"));
    private String secret = "";

    ResetView(PasswordReset reset) {
        this.reset = reset;
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(getTranslation("identity.password.rule"));
        add(new Page(
                        getPageTitle(),
                        new Form(password, Buttons.primary(getTranslation("identity.reset.submit"), this::submit)))
                .narrow());
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        this.secret = secret;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.reset.title");
    }

    private void submit() {
        new FormErrors().at("password", password).accept(() -> {
            var changed = reset.use(secret, password.getValue()).isPresent();
            removeAll();
            add(new Page(
                            getPageTitle(),
                            changed
                                    ? new Notice(Notice.Kind.SUCCESS, getTranslation("identity.reset.done"))
                                    : new Notice(Notice.Kind.PROBLEM, getTranslation("identity.link.invalid")),
                            changed
                                    ? new Anchor("/login", getTranslation("identity.login.title"))
                                    : new Anchor("/forgot", getTranslation("identity.forgot.title")))
                    .narrow());
        });
    }
}
