package org.citylabs.lab;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Labs extends JpaRepository<Lab, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Lab l where l.id = :id")
    Optional<Lab> lock(UUID id);

    Optional<Lab> findBySlug(String slug);

    /** The slugs that are taken of those which begin alike. */
    @Query("select l.slug from Lab l where l.slug = :slug or l.slug like concat(:slug, '-%')")
    List<String> slugsLike(String slug);

    @Query("select l from Lab l where l.visibility = 'PUBLIC' order by l.id desc")
    List<Lab> latest(Limit limit);

    @Query("select l from Lab l where l.visibility = 'PUBLIC' and l.id < :key order by l.id desc")
    List<Lab> after(UUID key, Limit limit);

    @Query("select l from Lab l where l.visibility = 'PUBLIC' and l.id > :key order by l.id")
    List<Lab> before(UUID key, Limit limit);

    /** The labs in which a person's part holds. */
    @Query("""
            select l from Lab l join l.members.people m
            where key(m) = :person and (m.endsAt is null or m.endsAt > :now) order by l.id desc""")
    List<Lab> of(UUID person, Instant now, Limit limit);

    /** The labs whose work a person may change. */
    @Query("""
            select l from Lab l join l.members.people m
            where key(m) = :person and (m.endsAt is null or m.endsAt > :now) and m.part <> 'READER'
            order by l.id desc""")
    List<Lab> editedBy(UUID person, Instant now, Limit limit);

    @Query("""
            select l.id from Lab l join l.members.people m
            where key(m) = :person and (m.endsAt is null or m.endsAt > :now)""")
    Set<UUID> idsOf(UUID person, Instant now);
}
