package org.citylabs.identity;

import java.time.Clock;
import java.util.Optional;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the accounts of the demo network, and lets the loader act as them. */
@Component
@Profile("demo")
public class DemoPeople {

    public static final String PASSWORD = "citylabs-demo-pass";

    private final People people;
    private final RoleGrants grants;
    private final SignInRegister register;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String hash;

    DemoPeople(
            People people,
            RoleGrants grants,
            SignInRegister register,
            TransactionTemplate transaction,
            PasswordEncoder passwords,
            Clock clock) {
        this.people = people;
        this.grants = grants;
        this.register = register;
        this.transaction = transaction;
        this.clock = clock;
        this.hash = passwords.encode(PASSWORD);
    }

    public boolean isEmpty() {
        return people.count() == 0;
    }

    public Optional<PersonId> find(String email) {
        return people.findByEmailKey(email).map(Person::id);
    }

    public PersonId make(String email, String publicName, @Nullable CityId city, Language language) {
        return transaction.execute(_ -> {
            var person = new Person(new EmailAddress(email), publicName, city, language, clock.instant());
            person.usePassword(hash);
            person.confirm(clock.instant());
            return people.save(person).id();
        });
    }

    /** @param city absent for a role in the whole network */
    public void grant(PersonId person, Role role, @Nullable CityId city) {
        transaction.executeWithoutResult(_ -> grants.save(
                city == null
                        ? RoleGrant.inNetwork(person, role, null, clock.instant())
                        : RoleGrant.inCity(person, role, city, null, clock.instant())));
    }

    /** Does something in the name of a person. */
    public void does(PersonId person, Runnable action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        var nowhere = new SignInId(person.value());
        context.setAuthentication(new PersonAuthentication(person, nowhere, () -> register.rightsOf(person)));
        SecurityContextHolder.setContext(context);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
