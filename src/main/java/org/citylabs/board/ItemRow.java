package org.citylabs.board;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.citylabs.board.state.Item;
import org.citylabs.board.state.ItemId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Persistable;

/** One thing on a board as it is now. */
@Entity
@Table(name = "board_item")
@DynamicUpdate
@NullUnmarked
class ItemRow implements Persistable<UUID> {

    @Id
    private UUID id;

    private BoardId board;

    @Enumerated(EnumType.STRING)
    private ItemId.Kind kind;

    private long revision;
    private String cells;

    /** Counted where it stands, beside the board's changes. */
    @Column(insertable = false, updatable = false)
    private int comments;

    @Transient
    private boolean isNew = true;

    protected ItemRow() {}

    ItemRow(BoardId board, ItemId id) {
        this.id = id.id();
        this.board = board;
        this.kind = id.kind();
    }

    void hold(Item item) {
        revision = item.revision();
        cells = Written.cells(item);
    }

    Item item() {
        return new Item(new ItemId(kind, id), Written.cells(cells));
    }

    int comments() {
        return comments;
    }

    BoardId board() {
        return board;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void isKept() {
        isNew = false;
    }
}
