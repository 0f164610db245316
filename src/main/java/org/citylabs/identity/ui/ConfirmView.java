package org.citylabs.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.identity.SignUp;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;

/** Where the link of the sign-up mail leads. */
@Route("confirm")
@AnonymousAllowed
class ConfirmView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final SignUp signUp;

    ConfirmView(SignUp signUp) {
        this.signUp = signUp;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        removeAll();
        var confirmed = signUp.confirm(secret).isPresent();
        add(new Page(
                        getPageTitle(),
                        confirmed
                                ? new Notice(Notice.Kind.SUCCESS, getTranslation("identity.confirm.done"))
                                : new Notice(Notice.Kind.PROBLEM, getTranslation("identity.link.invalid")),
                        new Anchor("/login", getTranslation("identity.login.title")))
                .narrow());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.confirm.title");
    }
}
