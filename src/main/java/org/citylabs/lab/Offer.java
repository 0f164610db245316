package org.citylabs.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** Somebody's offer to join a lab that looks for people. */
@Entity(name = "LabOffer")
@Table(name = "lab_offer")
@NullUnmarked
class Offer {

    @Id
    private UUID id;

    private UUID callId;
    private PersonId person;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_group")
    private ActorGroup group;

    private String message;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    private Instant offeredAt;
    private PersonId answeredBy;

    @Version
    private Integer version;

    protected Offer() {}

    Offer(CallId call, PersonId person, ActorGroup group, String message, Instant at) {
        this.id = TimeOrderedId.next();
        this.callId = call.value();
        this.person = person;
        this.group = group;
        this.message = message;
        this.state = OfferState.WAITING;
        this.offeredAt = at;
    }

    OfferId id() {
        return new OfferId(id);
    }

    CallId call() {
        return new CallId(callId);
    }

    PersonId person() {
        return person;
    }

    ActorGroup group() {
        return group;
    }

    String message() {
        return message;
    }

    OfferState state() {
        return state;
    }

    /** False if it was answered before. */
    boolean answer(OfferState answer, PersonId by) {
        if (state != OfferState.WAITING) {
            return false;
        }
        state = answer;
        answeredBy = by;
        return true;
    }
}
