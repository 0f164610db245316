package org.citylabs.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.citylabs.city.CityId;
import org.jspecify.annotations.Nullable;

/** The roles a person holds at this moment, and where. */
public final class Rights {

    /** Of somebody who is not signed in. */
    public static final Rights NONE = new Rights(Set.of());

    private final Set<Grant> grants;

    Rights(Set<Grant> grants) {
        this.grants = Set.copyOf(grants);
    }

    /** @param city absent for a role in the whole network */
    record Grant(Role role, @Nullable CityId city) {}

    public boolean has(Role role, CityId city) {
        return grants.contains(new Grant(role, city));
    }

    public boolean hasAnywhere(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isOperator() {
        return hasAnywhere(Role.OPERATOR);
    }

    /** The cities in which the person holds a role. */
    public Set<CityId> cities(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.city() != null)
                .map(Grant::city)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }
}
