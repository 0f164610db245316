package org.citylabs.board;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemRows extends JpaRepository<ItemRow, UUID> {

    List<ItemRow> findByBoard(BoardId board);
}
