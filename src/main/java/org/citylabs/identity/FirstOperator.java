package org.citylabs.identity;

import java.time.Clock;
import java.util.List;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the first operator of an empty installation, by a one-time code that only the log shows. As soon as there is
 * an operator the way is closed for good.
 */
@Service
public class FirstOperator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

    private final People people;
    private final RoleGrants grants;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable String codeHash;

    FirstOperator(
            People people,
            RoleGrants grants,
            PasswordEncoder passwords,
            SignIn signIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.grants = grants;
        this.passwords = passwords;
        this.signIn = signIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the first operator fills in. */
    public record Draft(String code, String email, String publicName, String password, Language language) {}

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!grants.existsByRole(Role.OPERATOR)) {
            var code = SecretHash.newSecret().substring(0, 20);
            codeHash = SecretHash.of(code);
            LOG.warn("There is no operator yet. Open /setup and enter this code: {}", code);
        }
    }

    /** Whether the installation still waits for its first operator. */
    @PreAuthorize("permitAll()")
    public boolean isWaiting() {
        return codeHash != null;
    }

    /**
     * Makes the operator, and signs them in.
     *
     * @throws InvalidInput with what is wrong, field by field, the code included
     */
    @PreAuthorize("permitAll()")
    public synchronized void claim(Draft draft, Browser browser) {
        var email = EmailAddress.of(draft.email());
        var check = new Check()
                .that(
                        "code",
                        "identity.setup.wrong-code",
                        SecretHash.of(draft.code().strip()).equals(codeHash))
                .that("email", "identity.email.form", email.isPresent());
        PublicName.check(check, draft.publicName());
        PasswordRule.check(check, draft.password(), List.of(draft.email(), draft.publicName()));
        check.orThrow();
        var operator = transaction.execute(_ -> make(draft, email.orElseThrow()));
        codeHash = null;
        signIn.enter(operator, browser);
    }

    private PersonId make(Draft draft, EmailAddress email) {
        var now = clock.instant();
        var person = people.findByEmailKey(email.key())
                .orElseGet(
                        () -> people.save(new Person(email, draft.publicName().strip(), null, draft.language(), now)));
        person.usePassword(passwords.encode(draft.password()));
        person.confirm(now);
        grants.save(RoleGrant.inNetwork(person.id(), Role.OPERATOR, null, now));
        return person.id();
    }
}
