package org.citylabs.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** A role given to a person, by whom and when. */
@Entity
@Table(name = "identity_role_grant")
@NullUnmarked
class RoleGrant {

    private static final String NETWORK = "";

    @Id
    private UUID id;

    private UUID person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String city;
    private PersonId grantedBy;
    private Instant grantedAt;

    @Version
    private Integer version;

    protected RoleGrant() {}

    private RoleGrant(PersonId person, Role role, String city, PersonId grantedBy, Instant grantedAt) {
        this.id = TimeOrderedId.next();
        this.person = person.value();
        this.role = role;
        this.city = city;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    /** @param by absent where the system grants, as at sign-up */
    static RoleGrant inCity(PersonId person, Role role, CityId city, PersonId by, Instant at) {
        return new RoleGrant(person, role, city.value(), by, at);
    }

    static RoleGrant inNetwork(PersonId person, Role role, PersonId by, Instant at) {
        return new RoleGrant(person, role, NETWORK, by, at);
    }

    UUID person() {
        return person;
    }

    Rights.Grant grant() {
        return new Rights.Grant(role, city.equals(NETWORK) ? null : new CityId(city));
    }
}
