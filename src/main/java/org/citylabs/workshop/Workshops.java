package org.citylabs.workshop;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citylabs.board.BoardId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Workshops extends JpaRepository<Workshop, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Workshop w where w.id = :id")
    Optional<Workshop> lock(UUID id);

    Optional<Workshop> findByCode(String code);

    boolean existsByCode(String code);

    /** The latest first. */
    @Query("select w from Workshop w where w.board = :board order by w.id desc")
    List<Workshop> of(BoardId board, Limit limit);

    @Query("select w.id from Workshop w join w.steps s where s.id = :step")
    Optional<UUID> ofStep(UUID step);
}
