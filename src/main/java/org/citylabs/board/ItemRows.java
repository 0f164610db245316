package org.citylabs.board;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ItemRows extends JpaRepository<ItemRow, UUID> {

    List<ItemRow> findByBoard(BoardId board);

    /** Counters change where they stand. */
    @Modifying
    @Query(value = "UPDATE board_item SET comments = comments + :by WHERE id = :id", nativeQuery = true)
    void countComments(UUID id, int by);

    @Modifying
    @Query(value = "UPDATE board_item SET files = :files WHERE id = :id", nativeQuery = true)
    void countFiles(UUID id, int files);
}
