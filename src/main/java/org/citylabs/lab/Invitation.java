package org.citylabs.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.identity.EmailAddress;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.NullUnmarked;

/**
 * An offer to take part in a lab, to a person or to whoever has confirmed a mail address. Whoever it is for takes it or
 * leaves it within 60 days.
 */
@Entity(name = "LabInvitation")
@Table(name = "lab_invitation")
@NullUnmarked
class Invitation {

    static final Duration STANDS = Duration.ofDays(60);

    @Id
    private UUID id;

    private LabId lab;
    private PersonId person;
    private String email;
    private String emailKey;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_group")
    private ActorGroup group;

    private LocalDate lastDay;
    private PersonId invitedBy;
    private Instant invitedAt;
    private Instant endsAt;

    @Version
    private Integer version;

    protected Invitation() {}

    private Invitation(LabId lab) {
        this.id = InvitationId.next().value();
        this.lab = lab;
    }

    static Invitation of(LabId lab, PersonId person) {
        var invitation = new Invitation(lab);
        invitation.person = person;
        return invitation;
    }

    static Invitation of(LabId lab, EmailAddress address) {
        var invitation = new Invitation(lab);
        invitation.email = address.value();
        invitation.emailKey = address.key();
        return invitation;
    }

    InvitationId id() {
        return new InvitationId(id);
    }

    LabId lab() {
        return lab;
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Terms terms() {
        return new Terms(part, group, lastDay);
    }

    PersonId invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    boolean stands(Instant now) {
        return now.isBefore(endsAt);
    }

    /** @param address the confirmed one of the person */
    boolean isFor(PersonId who, EmailAddress address) {
        return who.equals(person) || address.key().equals(emailKey);
    }

    /** What is offered from now on; inviting somebody again only changes that. */
    void offer(Terms terms, ZoneId zone, PersonId by, Instant at) {
        part = terms.part();
        group = terms.group();
        lastDay = terms.until();
        invitedBy = by;
        invitedAt = at;
        endsAt = at.plus(STANDS);
        if (lastDay != null && endsAt.isAfter(terms.end(zone))) {
            endsAt = terms.end(zone);
        }
    }
}
