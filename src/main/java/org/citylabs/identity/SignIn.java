package org.citylabs.identity;

import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.citylabs.identity.FailedSignIns.Attempt;
import org.citylabs.identity.FailedSignIns.Target;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in and out. The answer to a wrong password and to an unknown address is the same, and takes the same
 * time; each failure makes the next attempt wait longer.
 */
@Service
public class SignIn {

    private final People people;
    private final PasswordEncoder passwords;
    private final FailedSignIns failures;
    private final MailedSecrets secrets;
    private final SignInRegister register;
    private final SignInCookie cookie;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final String noPassword; // compared where there is none, so that the time tells nothing

    SignIn(
            People people,
            PasswordEncoder passwords,
            FailedSignIns failures,
            MailedSecrets secrets,
            SignInRegister register,
            SignInCookie cookie,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.people = people;
        this.passwords = passwords;
        this.failures = failures;
        this.secrets = secrets;
        this.register = register;
        this.cookie = cookie;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
        this.noPassword = passwords.encode(SecretHash.newSecret());
    }

    /** Signs in by mail address and password. */
    @PreAuthorize("permitAll()")
    public SignInAnswer withPassword(String email, String password, Browser browser) {
        return attempt(Target.account(key(email)), browser, () -> {
            var person = confirmed(email);
            var hash = person.flatMap(Person::passwordHash).orElse(noPassword);
            return passwords.matches(password, hash) ? person.map(Person::id) : Optional.empty();
        });
    }

    /** Signs in by the code that {@link SignInCodes} has mailed for this browser. */
    @PreAuthorize("permitAll()")
    public SignInAnswer withCode(String code, Browser browser) {
        var browserKey = BrowserKey.read(browser.request());
        return attempt(
                Target.browser(browserKey.orElse("")),
                browser,
                () -> browserKey.flatMap(key -> secrets.redeemCode(code.strip(), key)));
    }

    /** Ends the current sign-in, in the database as well as in the browser. */
    @PreAuthorize("isAuthenticated()")
    public void out(Browser browser) {
        current.signIn().ifPresent(register::end);
        cookie.leave(browser.request(), browser.response());
    }

    /**
     * Signs in somebody who has just proven who they are, in a transaction of its own; publishes
     * {@link BrowserSignedIn} in it, as the person who is signed in by then.
     */
    void enter(PersonId person, Browser browser) {
        transaction.executeWithoutResult(_ -> begin(person, browser));
    }

    private void begin(PersonId person, Browser browser) {
        Optional.ofNullable(VaadinService.getCurrentRequest()).ifPresent(VaadinService::reinitializeSession);
        cookie.begin(register.begin(person, browser.device()), browser.request(), browser.response());
        BrowserKey.read(browser.request())
                .ifPresent(key -> events.publishEvent(new BrowserSignedIn(person, BrowserKey.hash(key))));
    }

    /** No transaction is open while a password is compared: that takes long, and connections are few. */
    private SignInAnswer attempt(Target target, Browser browser, Supplier<Optional<PersonId>> proof) {
        var targets = List.of(target, Target.network(browser.network()));
        var counted = failures.waitFor(targets).isZero() ? failures.count(targets) : List.<Attempt>of();
        if (counted.isEmpty()) {
            return new SignInAnswer.Wait(failures.waitFor(targets));
        }
        var person = proof.get();
        if (person.isEmpty()) {
            return new SignInAnswer.NotRecognised();
        }
        counted.forEach(failures::takeBack);
        failures.clear(target);
        enter(person.get(), browser);
        return new SignInAnswer.Welcome(person.get());
    }

    private Optional<Person> confirmed(String email) {
        return people.findByEmailKey(key(email)).filter(Person::isConfirmed);
    }

    private static String key(String email) {
        return EmailAddress.of(email).map(EmailAddress::key).orElse("");
    }
}
