package org.citylabs.workshop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.TimeOrderedId;
import org.jspecify.annotations.NullUnmarked;

/** What somebody has written on their own. It belongs to them until it is revealed, and is a card from then on. */
@Entity(name = "WorkshopNote")
@Table(name = "workshop_note")
@NullUnmarked
class Note {

    @Id
    private UUID id;

    private StepId step;
    private PersonId author;
    private UUID card;
    private String text;
    private String language;
    private Instant writtenAt;
    private UUID revealing;
    private PersonId revealedBy;
    private Instant revealedAt;

    @Version
    private Integer version;

    protected Note() {}

    /** @param id made by whoever writes, so that it can be sent again; the card gets another */
    Note(UUID id, StepId step, PersonId author, Instant at) {
        this.id = id;
        this.step = step;
        this.author = author;
        this.card = TimeOrderedId.next();
        this.writtenAt = at;
    }

    UUID id() {
        return id;
    }

    StepId step() {
        return step;
    }

    PersonId author() {
        return author;
    }

    UUID card() {
        return card;
    }

    String text() {
        return text;
    }

    String language() {
        return language;
    }

    boolean isPrivate() {
        return revealing == null;
    }

    boolean isRevealed() {
        return revealedAt != null;
    }

    UUID revealing() {
        return revealing;
    }

    PersonId revealedBy() {
        return revealedBy;
    }

    void word(String text, String language) {
        this.text = text;
        this.language = language;
    }

    /** Belongs to nobody alone from now on; a command of that id makes it a card, once. */
    void reveal(UUID command, PersonId by) {
        revealing = command;
        revealedBy = by;
    }

    /** The command was refused: it is as private as before. */
    void keep() {
        revealing = null;
        revealedBy = null;
    }

    void revealed(Instant at) {
        revealedAt = at;
    }
}
