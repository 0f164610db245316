package org.citylabs.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.NullUnmarked;

/** What a person is in a lab. The moment of its end is kept beside its last day, so that a query can ask for it. */
@Embeddable
@NullUnmarked
class Membership {

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_group")
    private ActorGroup group;

    private LocalDate lastDay;
    private Instant endsAt;
    private boolean guest;
    private Instant joinedAt;

    protected Membership() {}

    /**
     * @param zone of the lab's first city, in which its last day ends
     * @param guest whether the person comes from none of the lab's cities
     */
    Membership(Terms terms, ZoneId zone, boolean guest, Instant joinedAt) {
        this.part = terms.part();
        this.group = terms.group();
        this.lastDay = terms.until();
        this.endsAt = lastDay == null ? null : terms.end(zone);
        this.guest = guest;
        this.joinedAt = joinedAt;
    }

    Terms terms() {
        return new Terms(part, group, lastDay);
    }

    boolean isGuest() {
        return guest;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    boolean holds(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    Membership on(Terms other, ZoneId zone) {
        return new Membership(other, zone, guest, joinedAt);
    }
}
