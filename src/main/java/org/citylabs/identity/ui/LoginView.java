package org.citylabs.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.citylabs.identity.Browser;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.SignIn;
import org.citylabs.identity.SignInAnswer;
import org.citylabs.identity.SignInAside;
import org.citylabs.identity.SignInCodes;
import org.citylabs.uikit.Buttons;
import org.citylabs.uikit.Form;
import org.citylabs.uikit.FormErrors;
import org.citylabs.uikit.Notice;
import org.citylabs.uikit.Page;
import org.springframework.beans.factory.ObjectProvider;

/** Sign in by password, or by a code sent by mail. */
@Route("login")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final SignIn signIn;
    private final SignInCodes codes;
    private final CurrentPerson current;
    private final EmailField email = new EmailField(getTranslation("identity.email"));
    private final Div answer = new Div();
    private final Div way = new Div();
    private NextPage next = NextPage.of(QueryParameters.empty());

    LoginView(SignIn signIn, SignInCodes codes, CurrentPerson current, ObjectProvider<SignInAside> asides) {
        this.signIn = signIn;
        this.codes = codes;
        this.current = current;
        email.setAutocomplete(Autocomplete.USERNAME);
        var page = new Page(getTranslation("identity.login.title"), answer, email, way).narrow();
        page.add(new Div(new Anchor("/register", getTranslation("identity.login.register"))));
        asides.orderedStream().map(SignInAside::create).forEach(page::add);
        add(page);
        byPassword();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        next = NextPage.of(event.getLocation().getQueryParameters());
        if (current.id().isPresent()) {
            event.forwardToUrl(next.path());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.login.title");
    }

    private void byPassword() {
        var password = new PasswordField(getTranslation("identity.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        var submit = Buttons.primary(
                getTranslation("identity.login.submit"),
                () -> show(signIn.withPassword(email.getValue(), password.getValue(), Browser.current())));
        var form = new Form(
                password,
                Buttons.row(submit, new Anchor("/forgot", getTranslation("identity.login.forgot"))),
                Buttons.tertiary(getTranslation("identity.login.by-code"), this::askForCode));
        submit.addClickShortcut(Key.ENTER).listenOn(email, password);
        show(form);
    }

    private void askForCode() {
        var send = Buttons.primary(getTranslation("identity.code.send"), this::sendCode);
        send.addClickShortcut(Key.ENTER).listenOn(email);
        show(new Form(send, Buttons.tertiary(getTranslation("identity.login.by-password"), this::byPassword)));
        email.focus();
    }

    private void sendCode() {
        var errors = new FormErrors().at("email", email);
        if (errors.accept(() -> codes.request(email.getValue(), Browser.current()))) {
            enterCode();
        }
    }

    private void enterCode() {
        var code = new TextField(getTranslation("identity.code"));
        code.setHelperText(getTranslation("identity.code.help"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        var submit = Buttons.primary(
                getTranslation("identity.login.submit"),
                () -> show(signIn.withCode(code.getValue().replace(" ", ""), Browser.current())));
        submit.addClickShortcut(Key.ENTER).listenOn(code);
        show(new Form(code, submit, Buttons.tertiary(getTranslation("identity.code.again"), this::askForCode)));
        show(new Notice(Notice.Kind.INFO, getTranslation("identity.code.sent")));
        code.focus();
    }

    private void show(Form form) {
        answer.removeAll();
        way.removeAll();
        way.add(form);
    }

    private void show(SignInAnswer result) {
        switch (result) {
            case SignInAnswer.Welcome _ -> next.open();
            case SignInAnswer.NotRecognised _ ->
                show(new Notice(Notice.Kind.PROBLEM, getTranslation("identity.login.not-recognised")));
            case SignInAnswer.Wait wait ->
                show(new Notice(
                        Notice.Kind.WARNING,
                        getTranslation("identity.login.wait", wait.left().toSeconds() + 1)));
        }
    }

    private void show(Notice notice) {
        answer.removeAll();
        answer.add(notice);
    }
}
