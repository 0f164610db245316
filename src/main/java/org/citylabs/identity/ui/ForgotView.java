package org.citylabs.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.identity.PasswordReset;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** Asks for a mail that lets one choose a new password. */
@Route("forgot")
@AnonymousAllowed
class ForgotView extends Div implements HasDynamicTitle {

    ForgotView(PasswordReset reset) {
        var email = new EmailField(getTranslation("identity.email"));
        email.setAutocomplete(Autocomplete.EMAIL);
        var page = new Page(getPageTitle())
                .lead(getTranslation("identity.forgot.lead"))
                .narrow();
        var errors = new FormErrors().at("email", email);
        var form = new Form();
        form.add(email, Buttons.primary(getTranslation("identity.forgot.submit"), () -> {
            if (errors.accept(() -> reset.request(email.getValue()))) {
                page.replace(form, new Notice(Notice.Kind.SUCCESS, getTranslation("identity.forgot.sent")));
            }
        }));
        page.add(form);
        add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.forgot.title");
    }
}
