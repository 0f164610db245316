package org.citylabs.lab;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Calls extends JpaRepository<Call, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from LabCall c where c.id = :id")
    Optional<Call> lock(UUID id);

    @Query("select c from LabCall c where c.lab = :lab and c.open = true order by c.id")
    List<Call> open(LabId lab, Limit limit);
}
