package org.citylabs.identity;

import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person. Roles are not copied at sign-in: they are asked for each time, so that a change counts at once. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private final transient PersonId person;
    private final transient SignInId signIn;
    private final transient Supplier<Rights> rights;

    PersonAuthentication(PersonId person, SignInId signIn, Supplier<Rights> rights) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        this.signIn = signIn;
        this.rights = rights;
        setAuthenticated(true);
    }

    PersonId person() {
        return person;
    }

    SignInId signIn() {
        return signIn;
    }

    Rights rights() {
        return rights.get();
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
        return rights.get().roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.value().toString();
    }
}
