package org.citylabs.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.MailedSecret.Purpose;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.Outbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts. Only the mail tells whether an address had one already. */
@Service
public class SignUp {

    private final People people;
    private final CityDirectory cities;
    private final MailedSecrets secrets;
    private final Outbox outbox;
    private final Allowance allowance;
    private final Confirmation confirmation;
    private final Clock clock;

    SignUp(
            People people,
            CityDirectory cities,
            MailedSecrets secrets,
            Outbox outbox,
            Allowance allowance,
            Confirmation confirmation,
            Clock clock) {
        this.people = people;
        this.cities = cities;
        this.secrets = secrets;
        this.outbox = outbox;
        this.allowance = allowance;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /**
     * Takes a sign-up and mails a link that confirms the address, valid for 48 hours. Whose address has a confirmed
     * account gets a mail that says so instead.
     *
     * @throws InvalidInput with what is wrong, field by field
     * @throws TooOften after some mails to the address within an hour
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public void request(SignUpDraft draft) {
        check(draft);
        var email = EmailAddress.of(draft.email()).orElseThrow();
        allowance.use(AccountMails.LIMIT, email.key());
        var known = people.findByEmailKey(email.key());
        if (known.filter(Person::isConfirmed).isPresent()) {
            outbox.post(new MailOrder(
                    AccountMails.KNOWN, known.get().email(), known.get().language(), Map.of()));
            return;
        }
        var person = known.orElseGet(() -> people.save(
                new Person(email, draft.publicName().strip(), draft.homeCity(), draft.language(), clock.instant())));
        person.describe(draft.publicName().strip(), draft.homeCity(), draft.language());
        outbox.post(new MailOrder(
                AccountMails.CONFIRM,
                person.email(),
                person.language(),
                Map.of("person", person.id().value().toString())));
    }

    /**
     * Confirms an address by the secret of the mail, and makes its owner a citizen of their city. The password is
     * chosen only now: whoever signs up with an address of somebody else never has one. Empty if the secret is
     * unknown, used or too old.
     *
     * @param password empty to sign in by mailed codes only
     * @throws InvalidInput if the password is not good enough; the secret stays valid then
     */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<PersonId> confirm(String secret, String password) {
        return secrets.redeem(secret, Purpose.CONFIRM)
                .flatMap(id -> people.findById(id.value()))
                .filter(person -> !person.isConfirmed())
                .map(person -> password.isEmpty()
                        ? confirmation.withoutPassword(person)
                        : confirmation.withPassword(person, password));
    }

    private void check(SignUpDraft draft) {
        var city = Optional.ofNullable(draft.homeCity()).flatMap(cities::find);
        var check = new Check()
                .that(
                        "email",
                        "identity.email.form",
                        EmailAddress.of(draft.email()).isPresent())
                .that("homeCity", "check.required", city.isPresent())
                .that(
                        "oldEnough",
                        "identity.age.needed",
                        draft.oldEnough(),
                        city.map(it -> it.minimumAge()).orElse(16));
        PublicName.check(check, draft.publicName());
        check.orThrow();
    }
}
