package org.citylabs.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleGrants extends JpaRepository<RoleGrant, UUID> {

    List<RoleGrant> findByPerson(UUID person);

    List<RoleGrant> findByPersonIn(Collection<UUID> people);

    boolean existsByPersonAndRoleAndCity(UUID person, Role role, String city);

    boolean existsByRole(Role role);

    int countByRoleAndCity(Role role, String city);

    int deleteByPersonAndRoleAndCity(UUID person, Role role, String city);
}
