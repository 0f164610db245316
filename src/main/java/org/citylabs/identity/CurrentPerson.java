package org.citylabs.identity;

import java.util.Optional;
import org.citylabs.city.CityId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks: the person behind the request or the open page at hand. */
@Component
public class CurrentPerson {

    /** Empty for a visitor. */
    public Optional<PersonId> id() {
        return authentication().map(PersonAuthentication::person);
    }

    /**
     * The person, where nobody else may come.
     *
     * @throws AuthenticationCredentialsNotFoundException for a visitor
     */
    public PersonId require() {
        return id().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Sign in first"));
    }

    /** The roles held at this moment; none for a visitor. */
    public Rights rights() {
        return authentication().map(PersonAuthentication::rights).orElse(Rights.NONE);
    }

    /**
     * The person, if they hold a role in a city.
     *
     * @throws AccessDeniedException if they do not
     */
    public PersonId require(Role role, CityId city) {
        var person = require();
        if (!rights().has(role, city)) {
            throw new AccessDeniedException("Only for %s of %s".formatted(role, city));
        }
        return person;
    }

    /** Whether nobody is signed in; for pages that offer signing in. */
    public static boolean isVisitor() {
        return authentication().isEmpty();
    }

    /** The sign-in at hand; empty for a visitor. */
    public Optional<SignInId> signIn() {
        return authentication().map(PersonAuthentication::signIn);
    }

    private static Optional<PersonAuthentication> authentication() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication person
                ? Optional.of(person)
                : Optional.empty();
    }
}
