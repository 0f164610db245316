package org.citylabs.lab;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citylabs.identity.CurrentPerson;
import org.citylabs.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who may do what in a lab at this moment. Each question is one query by key, asked in the transaction at hand if
 * there is one; a part that has ended by its date is none.
 */
@Service
@PreAuthorize("permitAll()")
public class LabAccess {

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    LabAccess(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the person at hand, who may be a visitor, may read the lab; false for a lab that is not there. */
    public boolean mayRead(LabId lab) {
        return isPublic(lab) || part(lab).isPresent();
    }

    /** Which of some labs the person at hand, who may be a visitor, may read. */
    public Set<LabId> readable(Collection<LabId> labs) {
        if (labs.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        SELECT id FROM lab_lab WHERE id IN (:labs) AND visibility = 'PUBLIC'
                        UNION SELECT lab FROM lab_member
                        WHERE lab IN (:labs) AND person = :person AND (ends_at IS NULL OR ends_at > :now)""")
                .param("labs", labs.stream().map(LabId::value).toList())
                .param("person", current.id().map(PersonId::value).orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list()
                .stream()
                .map(LabId::new)
                .collect(Collectors.toSet());
    }

    /** Whether the person at hand may change what the lab works on. */
    public boolean mayEdit(LabId lab) {
        return part(lab).filter(Part::mayEdit).isPresent();
    }

    /** Whether the person at hand is a facilitator of the lab. */
    public boolean mayLead(LabId lab) {
        return part(lab).filter(Part.FACILITATOR::equals).isPresent();
    }

    /** The part of a person; depends on nobody who is signed in. */
    public Optional<Part> partOf(LabId lab, PersonId person) {
        return jdbc.sql("""
                        SELECT part FROM lab_member
                        WHERE lab = ? AND person = ? AND (ends_at IS NULL OR ends_at > ?)""")
                .params(lab.value(), person.value(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(Part::valueOf);
    }

    /** @throws AccessDeniedException if the person at hand may not read the lab, or there is none */
    public void requireRead(LabId lab) {
        require(mayRead(lab), lab);
    }

    /** @throws AccessDeniedException if the person at hand may not change what the lab works on */
    public void requireEdit(LabId lab) {
        require(mayEdit(lab), lab);
    }

    /** @throws AccessDeniedException if the person at hand is no facilitator of the lab */
    public void requireFacilitator(LabId lab) {
        require(mayLead(lab), lab);
    }

    private Optional<Part> part(LabId lab) {
        return current.id().flatMap(me -> partOf(lab, me));
    }

    private boolean isPublic(LabId lab) {
        return jdbc.sql("SELECT visibility FROM lab_lab WHERE id = ?")
                .param(lab.value())
                .query(String.class)
                .optional()
                .filter(Visibility.PUBLIC.name()::equals)
                .isPresent();
    }

    private static void require(boolean allowed, LabId lab) {
        if (!allowed) {
            throw new AccessDeniedException("Not for this person: " + lab);
        }
    }
}
