package org.citylabs.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.identity.Browser;
import org.citylabs.identity.FirstOperator;
import org.citylabs.kernel.Language;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Page;

/** Makes the first operator of an empty installation; afterwards there is no such page. */
@Route("setup")
@AnonymousAllowed
class FirstOperatorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final FirstOperator firstOperator;
    private final TextField code = new TextField(getTranslation("identity.setup.code"));
    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final TextField publicName = new TextField(getTranslation("identity.public-name"));
    private final PasswordField password = new PasswordField(getTranslation("identity.password"));

    FirstOperatorView(FirstOperator firstOperator) {
        this.firstOperator = firstOperator;
        password.setHelperText(getTranslation("identity.password.rule"));
        add(new Page(
                        getPageTitle(),
                        new Form(
                                code,
                                email,
                                publicName,
                                password,
                                Buttons.primary(getTranslation("identity.setup.submit"), this::submit)))
                .lead(getTranslation("identity.setup.lead"))
                .narrow());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!firstOperator.isWaiting()) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.setup.title");
    }

    private void submit() {
        var errors = new FormErrors()
                .at("code", code)
                .at("email", email)
                .at("publicName", publicName)
                .at("password", password);
        var draft = new FirstOperator.Draft(
                code.getValue(),
                email.getValue(),
                publicName.getValue(),
                password.getValue(),
                Language.of(getLocale()).orElse(Language.ENGLISH));
        if (errors.accept(() -> firstOperator.claim(draft, Browser.current()))) {
            UI.getCurrent().getPage().setLocation("/admin");
        }
    }
}
