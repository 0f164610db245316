package org.citylabs.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citylabs.city.CityDirectory;
import org.citylabs.identity.MailedSecret.Purpose;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.mail.MailOrder;
import org.citylabs.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts. Only the mail tells whether an address had one already. */
@Service
public class SignUp {

    private final People people;
    private final RoleGrants grants;
    private final CityDirectory cities;
    private final PasswordEncoder passwords;
    private final MailedSecrets secrets;
    private final Outbox outbox;
    private final Allowance allowance;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignUp(
            People people,
            RoleGrants grants,
            CityDirectory cities,
            PasswordEncoder passwords,
            MailedSecrets secrets,
            Outbox outbox,
            Allowance allowance,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.grants = grants;
        this.cities = cities;
        this.passwords = passwords;
        this.secrets = secrets;
        this.outbox = outbox;
        this.allowance = allowance;
        this.events = events;
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
        var hash = draft.password().isEmpty() ? null : passwords.encode(draft.password());
        var known = people.findByEmailKey(email.key());
        if (known.filter(Person::isConfirmed).isPresent()) {
            outbox.post(new MailOrder(
                    AccountMails.KNOWN, known.get().email(), known.get().language(), Map.of()));
            return;
        }
        var person = known.orElseGet(() -> people.save(
                new Person(email, draft.publicName().strip(), draft.homeCity(), draft.language(), clock.instant())));
        person.describe(draft.publicName().strip(), draft.homeCity(), draft.language());
        person.usePassword(hash);
        outbox.post(new MailOrder(
                AccountMails.CONFIRM,
                person.email(),
                person.language(),
                Map.of("person", person.id().value().toString())));
    }

    /** Confirms an address by the secret of the mail; empty if the secret is unknown, used or too old. */
    @PreAuthorize("permitAll()")
    @Transactional
    public Optional<PersonId> confirm(String secret) {
        return secrets.redeem(secret, Purpose.CONFIRM).map(id -> {
            var person = people.findById(id.value()).orElseThrow();
            var now = clock.instant();
            person.confirm(now);
            person.homeCity().ifPresent(city -> grants.save(RoleGrant.inCity(id, Role.CITIZEN, city, null, now)));
            events.publishEvent(new RightsChanged(id, now));
            return id;
        });
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
        if (!draft.password().isEmpty()) {
            PasswordRule.check(check, draft.password(), List.of(draft.email(), draft.publicName()));
        }
        check.orThrow();
    }
}
