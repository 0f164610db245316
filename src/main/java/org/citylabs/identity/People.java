package org.citylabs.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, UUID> {

    Optional<Person> findByEmailKey(String emailKey);

    @Query("select p from Person p where p.id in :ids")
    List<Person> named(Collection<UUID> ids);

    @Query("""
            select distinct p from Person p left join RoleGrant g on g.person = p.id
            where (p.homeCity = :city or g.city = :cityName) and p.confirmedAt is not null
            and (lower(p.publicName) like concat('%', :text, '%') or p.emailKey like concat('%', :text, '%'))
            order by p.publicName, p.id""")
    List<Person> ofCity(org.citylabs.city.CityId city, String cityName, String text, Limit limit);

    @Query("""
            select p from Person p where p.confirmedAt is not null
            and lower(p.publicName) like concat('%', :text, '%') order by p.publicName, p.id""")
    List<Person> named(String text, Limit limit);
}
