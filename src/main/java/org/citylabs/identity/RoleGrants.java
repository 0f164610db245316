package org.citylabs.identity;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface RoleGrants extends JpaRepository<RoleGrant, UUID> {

    List<RoleGrant> findByPerson(UUID person);

    List<RoleGrant> findByPersonIn(Collection<UUID> people);

    boolean existsByPersonAndRoleAndCity(UUID person, Role role, String city);

    boolean existsByRole(Role role);

    /** Locks the grants, so that of two who take one at the same time the second counts without the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<RoleGrant> findByRoleAndCity(Role role, String city);

    List<RoleGrant> findByRoleAndCityOrderById(Role role, String city);

    int deleteByPersonAndRoleAndCity(UUID person, Role role, String city);
}
