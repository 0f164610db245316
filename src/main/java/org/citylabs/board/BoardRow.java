package org.citylabs.board;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.citylabs.identity.PersonId;
import org.citylabs.lab.LabId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** A board, and the revision that it is at. Whoever writes changes holds this row meanwhile. */
@Entity
@Table(name = "board_board")
@DynamicUpdate
@NullUnmarked
class BoardRow {

    @Id
    private UUID id;

    private LabId lab;
    private String title;
    private String language;
    private long revision;
    private PersonId startedBy;
    private Instant startedAt;
    private Instant archivedAt;

    protected BoardRow() {}

    BoardRow(BoardId id, LabId lab, PersonId by, Instant at) {
        this.id = id.value();
        this.lab = lab;
        this.title = "";
        this.language = "und";
        this.startedBy = by;
        this.startedAt = at;
    }

    BoardId id() {
        return new BoardId(id);
    }

    LabId lab() {
        return lab;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    long revision() {
        return revision;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** The board goes on to a revision, at which it has this title. */
    void reach(long revision, String title, String language) {
        this.revision = revision;
        this.title = title;
        this.language = language;
    }

    void archive(Instant at) {
        archivedAt = at;
    }

    void unarchive() {
        archivedAt = null;
    }
}
