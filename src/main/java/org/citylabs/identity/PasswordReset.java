package org.citylabs.identity;

import java.util.Map;
import java.util.Optional;
import org.citylabs.identity.MailedSecret.Purpose;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.Outbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Helps who forgot the password, by mail. */
@Service
public class PasswordReset {

    private final People people;
    private final MailedSecrets secrets;
    private final SignInRegister register;
    private final Outbox outbox;
    private final Allowance allowance;
    private final Confirmation confirmation;

    PasswordReset(
            People people,
            MailedSecrets secrets,
            SignInRegister register,
            Outbox outbox,
            Allowance allowance,
            Confirmation confirmation) {
        this.people = people;
        this.secrets = secrets;
        this.register = register;
        this.outbox = outbox;
        this.allowance = allowance;
        this.confirmation = confirmation;
    }

    /**
     * Mails a link valid for an hour. Nothing tells whether the address has an account.
     *
     * @throws InvalidInput if it is no mail address
     * @throws TooOften after some mails to the address within an hour
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public void request(String typed) {
        var email = EmailAddress.of(typed);
        new Check().that("email", "identity.email.form", email.isPresent()).orThrow();
        allowance.use(AccountMails.LIMIT, email.orElseThrow().key());
        people.findByEmailKey(email.orElseThrow().key())
                .ifPresent(person -> outbox.post(new MailOrder(
                        AccountMails.RESET,
                        person.email(),
                        person.language(),
                        Map.of("person", person.id().value().toString()))));
    }

    /**
     * Sets a new password by the secret of the mail, which confirms the address too, and ends all sign-ins of the
     * person. Empty if the secret is unknown, used or too old.
     *
     * @throws InvalidInput if the password is not good enough; the secret stays valid then
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<PersonId> use(String secret, String password) {
        return secrets.redeem(secret, Purpose.RESET)
                .flatMap(id -> people.findById(id.value()))
                .map(person -> {
                    register.endAll(person.id());
                    return confirmation.withPassword(person, password);
                });
    }
}
