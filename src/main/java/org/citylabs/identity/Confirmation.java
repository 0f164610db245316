package org.citylabs.identity;

import java.time.Clock;
import java.util.List;
import org.citylabs.kernel.Check;
import org.citylabs.kernel.InvalidInput;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when somebody has proven by mail that an address is theirs, by whichever link. The first time, the
 * person becomes a citizen of their city; publishes {@link RightsChanged} then.
 */
@Component
class Confirmation {

    private final RoleGrants grants;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmation(RoleGrants grants, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.grants = grants;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Confirms the address of an account and sets its password.
     *
     * @throws InvalidInput if the password is not good enough
     */
    @Transactional(propagation = Propagation.MANDATORY)
    PersonId withPassword(Person person, String password) {
        var check = new Check();
        PasswordRule.check(check, password, List.of(person.email(), person.publicName()));
        check.orThrow();
        person.usePassword(passwords.encode(password));
        return confirm(person);
    }

    /** Confirms the address of an account that is to have no password. */
    @Transactional(propagation = Propagation.MANDATORY)
    PersonId withoutPassword(Person person) {
        person.usePassword(null);
        return confirm(person);
    }

    private PersonId confirm(Person person) {
        if (!person.isConfirmed()) {
            person.confirm(clock.instant());
            makeCitizen(person);
        }
        return person.id();
    }

    private void makeCitizen(Person person) {
        var now = clock.instant();
        person.homeCity().ifPresent(city -> grants.save(RoleGrant.inCity(person.id(), Role.CITIZEN, city, null, now)));
        events.publishEvent(new RightsChanged(person.id(), now));
    }
}
