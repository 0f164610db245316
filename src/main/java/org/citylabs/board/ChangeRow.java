package org.citylabs.board;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.citylabs.board.state.Change;
import org.citylabs.board.state.Edit;
import org.citylabs.board.state.ItemId;
import org.citylabs.identity.PersonId;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Persistable;

/** One line of a board's log. It is written once; only what had to be erased is ever rewritten (B15). */
@Entity
@Table(name = "board_change")
@NullUnmarked
class ChangeRow implements Persistable<ChangeRow.Key> {

    @EmbeddedId
    private Key key;

    private UUID command;
    private PersonId person;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private Change.Kind kind;

    private String about;
    private Long of;
    private String edits;

    /** Which change of which board. */
    @Embeddable
    record Key(UUID board, long revision) implements Serializable {}

    protected ChangeRow() {}

    ChangeRow(BoardId board, Change change) {
        this.key = new Key(board.value(), change.revision());
        this.command = change.command();
        this.person = change.by();
        this.madeAt = change.at();
        this.kind = change.kind();
        this.about = change.about().toString();
        this.of = change.of();
        this.edits = Written.edits(change.edits());
    }

    Change change() {
        return new Change(key.revision(), command, person, madeAt, kind, ItemId.of(about), of, Written.edits(edits));
    }

    /** Only what had to be erased is ever rewritten (B15). */
    void carry(List<Edit> rewritten) {
        edits = Written.edits(rewritten);
    }

    UUID command() {
        return command;
    }

    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
