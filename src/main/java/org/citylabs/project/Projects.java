package org.citylabs.project;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.lab.LabId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Projects extends JpaRepository<Project, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Project p where p.id = :id")
    Optional<Project> lock(UUID id);

    Optional<Project> findBySlug(String slug);

    /** The slugs that are taken of those which begin alike. */
    @Query("select p.slug from Project p where p.slug = :slug or p.slug like concat(:slug, '-%')")
    List<String> slugsLike(String slug);

    List<Project> findByLabOrderByIdDesc(LabId lab, Limit limit);

    /** Those that have been founded, the latest first. */
    @Query("select p from Project p where p.publicKey is not null order by p.publicKey desc")
    List<Project> latest(Limit limit);

    @Query("select p from Project p where p.publicKey < :key order by p.publicKey desc")
    List<Project> after(UUID key, Limit limit);

    @Query("select p from Project p where p.publicKey > :key order by p.publicKey")
    List<Project> before(UUID key, Limit limit);

    /** Those that were founded, came from something, were tried out and have a result, the latest first, by slug. */
    @Query(value = """
            SELECT p.slug FROM project_project p WHERE p.public_key IS NOT NULL
            AND EXISTS (SELECT 1 FROM project_result r WHERE r.project = p.id)
            AND EXISTS (SELECT 1 FROM project_trial t WHERE t.project = p.id AND t.outcome IS NOT NULL)
            ORDER BY p.public_key DESC LIMIT 1""", nativeQuery = true)
    Optional<String> told();

    /** Those that wait for the answer of cities, the longest first. */
    @Query("""
            select p from Project p join p.cities c
            where key(c) in :cities and c.stand = 'ASKED' and p.state in ('PROPOSED', 'FOUNDED')
            order by c.askedAt, p.id""")
    List<Project> waitingFor(Collection<String> cities, Limit limit);
}
