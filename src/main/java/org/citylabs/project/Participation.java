package org.citylabs.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** How one city stands to a project, with what was said last. */
@Embeddable
@NullUnmarked
class Participation {

    @Enumerated(EnumType.STRING)
    private Stand stand;

    private String words;
    private Instant askedAt;
    private PersonId answeredBy;
    private Instant answeredAt;

    protected Participation() {}

    private Participation(Stand stand, String words, Instant askedAt, @Nullable PersonId by, @Nullable Instant at) {
        this.stand = stand;
        this.words = words;
        this.askedAt = askedAt;
        this.answeredBy = by;
        this.answeredAt = at;
    }

    static Participation asked(String words, Instant at) {
        return new Participation(Stand.ASKED, words, at, null, null);
    }

    Participation answered(Stand answer, String words, PersonId by, Instant at) {
        return new Participation(answer, words, askedAt, by, at);
    }

    Stand stand() {
        return stand;
    }

    String words() {
        return words;
    }

    Instant askedAt() {
        return askedAt;
    }

    Optional<PersonId> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
