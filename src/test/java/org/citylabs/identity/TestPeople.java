package org.citylabs.identity;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.kernel.Language;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes people for tests, and lets them act. */
@TestComponent
public class TestPeople {

    public static final String PASSWORD = "correct-horse-battery-staple";

    private final People people;
    private final RoleGrants grants;
    private final SignInRegister register;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String hash;

    TestPeople(
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

    /** A confirmed person with some roles in a city; {@link Role#OPERATOR} counts in the whole network. */
    public PersonId make(String name, CityId city, Language language, Role... roles) {
        return transaction.execute(_ -> {
            var now = clock.instant();
            var email = new EmailAddress(UUID.randomUUID() + "@example.org");
            var person = new Person(email, name, city, language, now);
            person.confirm(now);
            person.usePassword(hash);
            people.save(person);
            for (var role : roles) {
                grants.save(
                        role == Role.OPERATOR
                                ? RoleGrant.inNetwork(person.id(), role, null, now)
                                : RoleGrant.inCity(person.id(), role, city, null, now));
            }
            return person.id();
        });
    }

    public String email(PersonId id) {
        return people.findById(id.value()).orElseThrow().email();
    }

    /** What a browser sends along in which the person has signed in. */
    public Map<String, String> cookie(PersonId id) {
        return Map.of(SignInCookie.NAME, register.begin(id, "test").token());
    }

    /** From here on the thread acts as the person. */
    public void actAs(PersonId id) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn(id));
        SecurityContextHolder.setContext(context);
    }

    /** What a signed-in person carries. */
    public Authentication signedIn(PersonId id) {
        var signedIn = register.begin(id, "test");
        return new PersonAuthentication(id, signedIn.signIn(), () -> register.rightsOf(id));
    }
}
