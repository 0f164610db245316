package org.citylabs.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Language;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/**
 * Somebody without an account who is in a workshop, for one board and one day. They know their key, we its hash. After
 * the period that their city sets, only the city is left of them.
 */
@Entity(name = "WorkshopGuest")
@Table(name = "workshop_guest")
@NullUnmarked
class Guest {

    @Id
    private UUID id;

    private WorkshopId workshop;
    private String name;
    private CityId city;
    private String language;
    private boolean named;
    private String keyHash;

    @Enumerated(EnumType.STRING)
    private GuestState state;

    private Instant askedAt;
    private PersonId decidedBy;
    private Instant decidedAt;
    private Instant erasedAt;

    @Version
    private Integer version;

    protected Guest() {}

    Guest(WorkshopId workshop, GuestDraft draft, String keyHash, Instant at) {
        this.id = TimeOrderedId.next();
        this.workshop = workshop;
        this.name = draft.name();
        this.city = draft.city();
        this.language = draft.language().tag();
        this.named = draft.named();
        this.keyHash = keyHash;
        this.state = GuestState.WAITING;
        this.askedAt = at;
    }

    /** As everything that people do carries it. */
    PersonId id() {
        return new PersonId(id);
    }

    WorkshopId workshop() {
        return workshop;
    }

    String name() {
        return name;
    }

    Optional<CityId> city() {
        return Optional.ofNullable(city);
    }

    Language language() {
        return Language.of(language).orElse(Language.ENGLISH);
    }

    boolean isNamed() {
        return named;
    }

    GuestState state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Lets them in, or not; whoever was in can be sent away, and let in again. */
    void decide(GuestState decided, PersonId by, Instant at) {
        state = decided;
        decidedBy = by;
        decidedAt = at;
    }

    void erase(Instant at) {
        name = "";
        named = false;
        keyHash = null;
        erasedAt = at;
    }
}
