package org.citylabs.identity;

import java.util.Map;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.Outbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails codes to sign in with, for citizens; whoever acts for a city signs in with a password. */
@Service
public class SignInCodes {

    private final People people;
    private final RoleGrants grants;
    private final Outbox outbox;
    private final Allowance allowance;

    SignInCodes(People people, RoleGrants grants, Outbox outbox, Allowance allowance) {
        this.people = people;
        this.grants = grants;
        this.outbox = outbox;
        this.allowance = allowance;
    }

    /**
     * Mails eight digits, valid for ten minutes in this browser. Nothing tells whether the address has an account.
     *
     * @throws InvalidInput if it is no mail address
     * @throws TooOften after some mails to the address within an hour
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public void request(String typed, Browser browser) {
        var email = EmailAddress.of(typed);
        new Check().that("email", "identity.email.form", email.isPresent()).orThrow();
        allowance.use(AccountMails.LIMIT, email.orElseThrow().key());
        var browserHash = BrowserKey.hash(BrowserKey.readOrMake(browser));
        people.findByEmailKey(email.orElseThrow().key())
                .filter(person -> person.isConfirmed() && isCitizenOnly(person))
                .ifPresent(person -> outbox.post(new MailOrder(
                        AccountMails.CODE,
                        person.email(),
                        person.language(),
                        Map.of("person", person.id().value().toString(), "browser", browserHash))));
    }

    private boolean isCitizenOnly(Person person) {
        return grants.findByPerson(person.id().value()).stream()
                .map(grant -> grant.grant().role())
                .noneMatch(Role::isStaff);
    }
}
